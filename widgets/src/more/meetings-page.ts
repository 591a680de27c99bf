import { html, nothing, type TemplateResult } from 'lit';
import { zoneClock, zoneOf, type Resource } from '@cairn/domain';
import {
  createTranslator,
  formatClock,
  formatWeekday,
  meetingsMessages,
  type MeetingsMessage,
  type Translate,
} from '@cairn/i18n';
import type { FinderState, FinderStore } from '@cairn/state';
import { resourceActions } from '../finder/actions.ts';
import { placeText } from '../finder/facts.ts';
import { keepButton } from '../finder/keep-button.ts';
import type { FinderView } from '../finder/view.ts';
import { meetingWords } from './detail-facts.ts';
import { deviceZone } from './device-zone.ts';
import { choiceLabel } from './facet.ts';
import { openingAtHere } from './opening-here.ts';
import { DAYS_AHEAD, meetingTimes, TIMES_OF_DAY, type MeetingTime, type TimeOfDay } from './meeting-times.ts';

/** Which day and part of the day is in view; kept by the finder, drawn here. */
export interface MeetingsChoice {
  readonly daysAhead: number;
  readonly timeOfDay?: TimeOfDay;
}

/** Meetings by day and time: what is going on now, then what starts next. */
export function meetingsPage(
  state: FinderState,
  store: FinderStore,
  view: FinderView,
  choice: MeetingsChoice,
  choose: (choice: MeetingsChoice) => void,
): TemplateResult {
  const m = createTranslator(meetingsMessages, view.locale);
  const hits = state.outcome?.hits ?? [];
  const times = meetingTimes(hits, view.nowMs);
  // A meeting that comes again only after these days has a time all the same.
  const untimed = hits.filter((hit) => openingAtHere(hit.resource, view).kind === 'unknown').length;
  const shown = times.filter(
    (one) =>
      one.daysAhead === choice.daysAhead &&
      (!choice.timeOfDay || one.timeOfDay === choice.timeOfDay || one.isGoingOn),
  );
  const goingOn = shown.filter(({ isGoingOn }) => isGoingOn);
  const coming = shown.filter(({ isGoingOn }) => !isGoingOn);
  const total = state.outcome?.total ?? 0;
  return html`<section class="meetings" aria-labelledby="meetings-heading">
    <h3 id="meetings-heading">${m('heading')}</h3>
    <p class="small">${m('intro')}</p>
    ${pick(times, view, choice, choose, m)}
    <p role="status" class="status" tabindex="-1">
      ${state.outcome ? m('meetingCount', { count: shown.length }) : nothing}
    </p>
    ${
      goingOn.length > 0
        ? html`<h4>${m('goingOn')}</h4>
            <ul class="cards">
              ${goingOn.map((one) => meetingCard(one, view, m))}
            </ul>`
        : nothing
    }
    ${
      coming.length > 0
        ? html`${goingOn.length > 0 ? html`<h4>${m('comingUp')}</h4>` : nothing}
            <ul class="cards">
              ${coming.map((one) => meetingCard(one, view, m))}
            </ul>`
        : nothing
    }
    ${state.outcome && shown.length === 0 ? noMeeting(state, store, view, times, choose, m) : nothing}
    ${total > hits.length ? html`<p class="small">${m('firstOnly', { count: hits.length })}</p>` : nothing}
    ${untimed > 0 ? html`<p class="small">${m('unknownTime', { count: untimed })}</p>` : nothing}
  </section>`;
}

/** The next day that has a meeting, and all meetings where words or choices leave some out: each a press away. */
function noMeeting(
  { text, filters }: FinderState,
  store: FinderStore,
  view: FinderView,
  times: readonly MeetingTime[],
  choose: (choice: MeetingsChoice) => void,
  m: Translate<MeetingsMessage>,
): TemplateResult {
  const [next] = times;
  const isNarrowed = text.trim() !== '' || Object.keys(filters).length > 0;
  return html`<div class="state">
    <p>${m('none')}</p>
    ${
      next
        ? html`<button
            type="button"
            class="button quiet"
            @click=${() => choose({ daysAhead: next.daysAhead })}
          >
            ${m('nextMeeting', { day: dayLabel(next.daysAhead, view, m) })}
          </button>`
        : nothing
    }
    ${
      isNarrowed
        ? html`<p>${m('narrowed')}</p>
            <button type="button" class="button quiet" @click=${() => void store.clearAll()}>
              ${m('allMeetings')}
            </button>`
        : nothing
    }
  </div>`;
}

function dayLabel(ahead: number, { locale, nowMs }: FinderView, m: Translate<MeetingsMessage>): string {
  if (ahead === 0) return m('today');
  if (ahead === 1) return m('tomorrow');
  return formatWeekday(((new Date(nowMs).getDay() + ahead + 6) % 7) + 1, locale);
}

/** Spanish writes its weekdays small, but not at the start of a line. */
function asTitle(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

/** The day and the part of the day: small, so that the first meeting is near. */
function pick(
  times: readonly MeetingTime[],
  view: FinderView,
  choice: MeetingsChoice,
  choose: (choice: MeetingsChoice) => void,
  m: Translate<MeetingsMessage>,
): TemplateResult {
  const days = [...Array(DAYS_AHEAD).keys()].map((ahead) => {
    const count = times.filter((one) => one.daysAhead === ahead).length;
    return `${asTitle(dayLabel(ahead, view, m))} (${count})`;
  });
  return html`<div class="pick">
    ${select('day', m('day'), days, choice.daysAhead, (daysAhead) => choose({ ...choice, daysAhead }))}
    ${select(
      'part',
      m('timeOfDay'),
      [m('anyTime'), ...TIMES_OF_DAY.map((one) => m(one))],
      choice.timeOfDay ? TIMES_OF_DAY.indexOf(choice.timeOfDay) + 1 : 0,
      (at) => {
        const timeOfDay = TIMES_OF_DAY[at - 1];
        choose({ daysAhead: choice.daysAhead, ...(timeOfDay ? { timeOfDay } : {}) });
      },
    )}
  </div>`;
}

function select(
  id: string,
  label: string,
  options: readonly string[],
  chosen: number,
  choose: (at: number) => void,
): TemplateResult {
  return html`<label class="field"
    >${label}
    <select
      id=${id}
      class="box"
      @change=${({ target }: Event) => target instanceof HTMLSelectElement && choose(target.selectedIndex)}
    >
      ${options.map((words, at) => html`<option .selected=${at === chosen}>${words}</option>`)}
    </select></label
  >`;
}

function meetingCard(time: MeetingTime, view: FinderView, m: Translate<MeetingsMessage>): TemplateResult {
  const { hit } = time;
  const { resource } = hit;
  return html`<li class="card" data-id=${resource.id}>
    ${timeText(time, view, m)}
    <h4 class="name" dir="auto">
      <button type="button" class="open" @click=${() => view.open(hit)}>${resource.name}</button>
    </h4>
    <p dir="auto">${placeText(resource, hit.distanceMeters, view)}</p>
    <p class="small" dir="auto">${kindText(resource, view)}</p>
    ${resourceActions(resource, view, keepButton(resource, view))}
  </li>`;
}

/** Fellowship, kind of meeting and how to take part, in words. */
function kindText(resource: Resource, view: FinderView): string {
  const ways = resource.modes.map((mode) => choiceLabel('modes', mode, view));
  return [...new Set([...ways, ...meetingWords(resource, view)])].join(' · ');
}

/** By the clock of the person; below it by that of the place, where the two differ. */
function timeText(
  { hit, startsAtMs, endsAtMs, isGoingOn }: MeetingTime,
  { locale }: FinderView,
  m: Translate<MeetingsMessage>,
): TemplateResult {
  const own = deviceZone();
  const spanIn = (zone: string): string => {
    const at = (instantMs: number): string => {
      const minutes = zoneClock(zone)?.read(instantMs).minutes ?? 0;
      return formatClock(`${Math.floor(minutes / 60)}:${minutes % 60}`, locale);
    };
    const from = at(startsAtMs);
    return endsAtMs === undefined ? from : m('fromTo', { from, to: at(endsAtMs) });
  };
  const [here, there] = [spanIn(own), spanIn(zoneOf(hit.resource, own) ?? own)];
  const isElsewhere = here !== there;
  return html`<p class="meeting-time ${isGoingOn ? 'is-open' : ''}">
      ${isElsewhere ? m('yourTime', { time: here }) : here}
    </p>
    ${isElsewhere ? html`<p class="small">${m('timeThere', { time: there })}</p>` : nothing}`;
}
