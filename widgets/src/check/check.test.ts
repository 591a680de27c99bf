import { expect } from 'chai';
import { makeWorker } from '../finder/connect-packs.ts';
import '../finder/define.ts';
import { accessibilityProblems } from '../testing/axe.ts';
import { lookAtPage } from './findings.ts';
import { watchPolicy } from './page-policy.ts';
import { showCheck } from './show-check.ts';

describe('the self-check', () => {
  it('names a list that is not there, a widget without words inside, and a missing source', async () => {
    const one = document.createElement('cairn-finder');
    one.setAttribute('src', '/no/such/pack/');
    const two = document.createElement('cairn-finder');
    document.body.append(one, two);
    const keys = (await lookAtPage(document, watchPolicy(document), makeWorker))
      .filter(({ isGood }) => !isGood)
      .map(({ key }) => key);
    one.remove();
    two.remove();
    expect(keys).to.include.members(['noFallback', 'noSource', 'packMissing']);
  });

  it('shows what it found in words that anybody can read', async () => {
    await showCheck(document, makeWorker);
    const host = document.body.firstElementChild!;
    expect(host.shadowRoot!.textContent)
      .to.include('Does Cairn work on this page?')
      .and.to.include('The script runs.');
    // What is to be done comes first; what is all right is folded away.
    const section = host.shadowRoot!.querySelector('section')!;
    const toDo = [...section.querySelectorAll('ul:first-of-type > .look')];
    expect(toDo).not.to.have.length(0);
    expect(section.querySelector('h3')!.textContent).to.equal(`Things to look at: ${toDo.length}`);
    expect(section.querySelectorAll('details > ul > .good')).not.to.have.length(0);
    expect(section.querySelector('details')!.open).to.equal(false);
    expect(await accessibilityProblems(host)).to.deep.equal([]);
    host.remove();
  });
});
