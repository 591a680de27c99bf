import { expect } from 'chai';
import { sendKeys } from '@web/test-runner-commands';
import { NOTICE_STATEMENT_1 } from '@cairn/domain/consent';
import { accessibilityProblems, smallTargets } from '../testing/axe.ts';
import { inside, shownText, withElement } from '../testing/page.ts';
import { button, choose, newConsent, press, signed, write, writeDraft } from './testing/written-consent.ts';
import './define.ts';

describe('cairn-consent', () => {
  it('starts empty, and says who decides', () =>
    withElement(newConsent(), async (consent) => {
      await consent.updateComplete;
      expect(shownText(consent)).to.include('Nothing about you is shared without your yes.');
      expect(shownText(consent)).to.not.include('Share something');
    }));

  it('says what is open before anybody can sign', () =>
    withElement(newConsent(), async (consent) => {
      await press(consent, 'Write a yes');
      await press(consent, 'Read it before you sign');
      expect(shownText(consent)).to.include('It does not say what may be shared.');
      expect(consent.shadowRoot?.activeElement?.id).to.equal('c-gaps');
    }));

  it('is read whole, signed by typing, printed and taken back; events carry counts only', () =>
    withElement(newConsent(), async (consent) => {
      const heard: unknown[] = [];
      consent.addEventListener('cairn-consent-change', (event) => heard.push({ ...event }));
      await writeDraft(consent);
      await press(consent, 'Read it before you sign');
      expect(shownText(consent)).to.include('Riverbend Shelter').and.include('This ends on');
      await press(consent, 'I say yes and sign');
      expect(shownText(consent)).to.include('Write your name first.');
      await write(consent, 'sign-name', 'Robin Example');
      await press(consent, 'I say yes and sign');
      expect(shownText(consent)).to.include('Signed by Robin Example on');
      await press(consent, 'I got my copy');
      await press(consent, 'Take this back');
      expect(consent.book.consents[0]?.revokedAt).to.equal(undefined);
      await press(consent, 'Yes, take it back');
      expect(consent.book.consents[0]).to.include.keys('revokedAt', 'copyGivenOn', 'signature');
      expect(heard.at(-1)).to.deep.include({ consents: 1, disclosures: 0 });
    }));

  it('is signed with a drawing, which the copy shows', () =>
    withElement(newConsent(), async (consent) => {
      await writeDraft(consent);
      await press(consent, 'Read it before you sign');
      await choose(consent, 'Draw my name');
      await write(consent, 'sign-name', 'Robin Example');
      await press(consent, 'I say yes and sign');
      expect(shownText(consent)).to.include('Draw your name first, or type it.');
      const pad = inside(consent, '.pad');
      const { left, top } = pad.getBoundingClientRect();
      pad.setPointerCapture = () => undefined;
      for (const [type, x, buttons] of [
        ['pointerdown', 10, 1],
        ['pointermove', 60, 1],
        ['pointermove', 90, 0],
      ] as const)
        pad.dispatchEvent(
          new PointerEvent(type, { clientX: left + x, clientY: top + 20, buttons, bubbles: true }),
        );
      await consent.updateComplete;
      await press(consent, 'I say yes and sign');
      const [drawing = ''] = Object.values(consent.book.drawings);
      expect(drawing).to.match(/^M\d+ \d+L\d+ \d+$/);
      expect(inside(consent, '.signature path').getAttribute('d')).to.equal(drawing);
    }));

  it('refuses to share without a yes, with the reason and the way that is always open', () =>
    withElement(newConsent(), async (consent) => {
      consent.heldBy = 'coach';
      await signed(consent);
      await press(consent, 'Back');
      await press(consent, 'Share something');
      await write(consent, 'share-with', 'Harbor House');
      await choose(consent, 'what I need help with');
      await choose(consent, 'to help me find a place to live');
      await press(consent, 'See if it may be shared');
      expect(shownText(consent))
        .to.include('No yes names them.')
        .and.include('people can carry it themselves');
      await press(consent, 'Write a yes that names them');
      expect(inside<HTMLTextAreaElement>(consent, '#c-names').value).to.equal('Harbor House');
      expect(consent.book.disclosures).to.have.length(0);
    }));

  it('shares under a yes with the exact notice, and keeps the account', () =>
    withElement(newConsent(), async (consent) => {
      consent.heldBy = 'coach';
      await signed(consent);
      await press(consent, 'Back');
      await press(consent, 'Share something');
      await write(consent, 'share-with', 'Riverbend Shelter');
      await choose(consent, 'what I need help with');
      await choose(consent, 'to help me find a place to live');
      await press(consent, 'See if it may be shared');
      const notice = [...inside(consent, '.note .words').querySelectorAll('p')].map(
        (each) => each.textContent,
      );
      expect(notice.join('\n\n')).to.equal(NOTICE_STATEMENT_1);
      await press(consent, 'I share it now.');
      await press(consent, 'Back');
      await press(consent, 'Who got what');
      expect(inside(consent, 'table').innerText).to.include('Riverbend Shelter');
    }));

  it('forgets everything when somebody leaves fast', () =>
    withElement(newConsent(), async (consent) => {
      let hasLeft = false;
      consent.leave = () => {
        hasLeft = true;
      };
      consent.exit = 'on';
      await signed(consent);
      await press(consent, 'Leave this site fast');
      expect([hasLeft, consent.book.consents.length]).to.deep.equal([true, 0]);
      await press(consent, 'Write a yes');
      expect(inside<HTMLInputElement>(consent, '#c-patient').value).to.equal('');
    }));

  it('goes by keyboard alone', () =>
    withElement(newConsent(), async (consent) => {
      await writeDraft(consent);
      button(consent, 'Read it before you sign').focus();
      await sendKeys({ press: 'Enter' });
      await consent.updateComplete;
      expect(consent.shadowRoot?.activeElement?.id).to.equal('c-sign');
      inside(consent, '#c-sign-name').focus();
      await sendKeys({ type: 'Robin Example' });
      await sendKeys({ press: 'Enter' });
      await consent.updateComplete;
      expect(consent.book.consents).to.have.length(1);
    }));

  for (const locale of ['en', 'es'])
    for (const theme of ['light', 'dark'])
      it(`breaks no accessibility rule, every target is 44 px, and it fits 280 px (${locale}, ${theme})`, () =>
        withElement(newConsent(locale), async (consent) => {
          consent.setAttribute('theme', theme);
          consent.heldBy = 'coach';
          consent.exit = 'on';
          consent.style.inlineSize = '280px';
          const sound = async (): Promise<void> => {
            await consent.updateComplete;
            expect(await accessibilityProblems(consent)).to.deep.equal([]);
            expect(smallTargets(consent.shadowRoot!)).to.deep.equal([]);
            expect(inside(consent, '.frame').scrollWidth).to.be.at.most(280);
          };
          await sound();
          await writeDraft(consent);
          await sound();
          inside(consent, '.form').dispatchEvent(new SubmitEvent('submit', { cancelable: true }));
          await consent.updateComplete;
          inside(consent, '#c-kind-1').click();
          inside(consent, '#c-for-other').click();
          await sound();
          await signed(consent);
          await sound();
          for (const screen of ['share', 'account']) {
            inside(consent, '.moves .button.plain').click();
            await consent.updateComplete;
            inside(
              consent,
              screen === 'share' ? '.moves .button:nth-child(2)' : '.moves .button:nth-child(3)',
            ).click();
            await sound();
          }
        }));
});
