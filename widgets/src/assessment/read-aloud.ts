import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import type { Locale } from '@cairn/i18n';
import { sign } from '../elements/signs.ts';
import { laterWords } from './later-words.ts';

/** The part of the browser's speech that is used; a test brings its own. */
export interface Speech {
  getVoices(): readonly SpeechSynthesisVoice[];
  speak(utterance: SpeechSynthesisUtterance): void;
  cancel(): void;
  addEventListener(type: 'voiceschanged', listener: () => void, options: AddEventListenerOptions): void;
}

/** Reads a page aloud with a voice of the device itself. Other voices send the words to a server, so they are not used. */
export class ReadAloud implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #speech: Speech | undefined;
  #life: AbortController | undefined;
  isSpeaking = false;

  constructor(host: ReactiveControllerHost, speech: Speech | undefined = globalThis.speechSynthesis) {
    this.#host = host;
    this.#speech = speech;
    host.addController(this);
  }

  hostConnected(): void {
    this.#life = new AbortController();
    // Voices arrive some time after the page.
    this.#speech?.addEventListener('voiceschanged', () => this.#host.requestUpdate(), {
      signal: this.#life.signal,
    });
  }

  hostDisconnected(): void {
    this.#life?.abort();
    this.stop();
  }

  /** Nothing where the device has no voice of its own for the language. */
  /** `language` is the one that the questions are in. */
  button(locale: Locale, language: string, page: () => ParentNode): TemplateResult | typeof nothing {
    if (!this.#voice(language)) return nothing;
    const press = (): void => (this.isSpeaking ? this.stop() : this.speak(textOn(page()), language));
    return html`<button type="button" class="button plain" @click=${press}>
      ${sign('speech')}${laterWords({ locale })(this.isSpeaking ? 'stopListening' : 'listen')}
    </button>`;
  }

  speak(text: string, language: string): void {
    const voice = this.#voice(language);
    if (!voice || !this.#speech) return;
    this.#speech.cancel();
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    const end = (): void => this.#setSpeaking(false);
    utterance.addEventListener('end', end, { once: true });
    utterance.addEventListener('error', end, { once: true });
    this.#speech.speak(utterance);
    this.#setSpeaking(true);
  }

  stop(): void {
    if (!this.isSpeaking) return;
    this.#speech?.cancel();
    this.#setSpeaking(false);
  }

  #voice(language: string): SpeechSynthesisVoice | undefined {
    return this.#speech
      ?.getVoices()
      .find(({ lang, localService }) => localService && primary(lang) === primary(language));
  }

  #setSpeaking(isSpeaking: boolean): void {
    this.isSpeaking = isSpeaking;
    this.#host.requestUpdate();
  }
}

function primary(tag: string): string {
  return tag.toLowerCase().split(/[-_]/)[0] ?? '';
}

/** What a page says, in order and each thing once. */
function textOn(page: ParentNode): string {
  const parts = page.querySelectorAll<HTMLElement>(
    ['h3', '.words', 'legend', '.ask', '.choice', 'details[open] p', 'dt', 'dd > span']
      .map((part) => `.page ${part}`)
      .join(),
  );
  return [...new Set([...parts].map((part) => part.innerText.trim()))].filter(Boolean).join('. ');
}
