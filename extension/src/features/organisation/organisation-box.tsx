import { useSignal } from '@preact/signals';
import { useEffect, useId } from 'preact/hooks';
import { createTranslator, organisationMessages } from '@cairn/i18n';
import type { Browser } from '../../platform/browser.ts';
import type { Language } from '../language/language.ts';
import { siteName } from '../sites/site-pattern.ts';
import { onSitesChange, readSites, switchSiteOn } from '../sites/sites.ts';
import { applySettings, gatherSettings, readManagedSettings } from './apply-settings.ts';
import { readSettingsFile, writeSettingsFile, type OrganisationSettings } from './organisation-settings.ts';

/** What the organisation set: by its browser policy, or by a file that one peer hands to the next. */
export function OrganisationBox({
  browser,
  language,
}: {
  readonly browser: Browser;
  readonly language: Language;
}) {
  const t = createTranslator(organisationMessages, language.locale.value);
  const id = useId();
  const managed = useSignal<OrganisationSettings | undefined>(undefined);
  const read = useSignal<OrganisationSettings | undefined>(undefined);
  const problem = useSignal('');
  const isTaken = useSignal(false);
  const name = useSignal('');
  const sitesOn = useSignal<readonly string[]>([]);

  useEffect(() => {
    const life = new AbortController();
    const look = () => void readSites(browser).then((sites) => (sitesOn.value = sites));
    onSitesChange(browser, look, life.signal);
    look();
    void readManagedSettings(browser).then((found) => (managed.value = found));
    return () => life.abort();
  }, []);

  const open = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    isTaken.value = false;
    const settings = readSettingsFile(await file.text());
    read.value = settings.ok ? settings.value : undefined;
    problem.value = settings.ok ? '' : settings.problem.message;
  };
  const take = async (settings: OrganisationSettings): Promise<void> => {
    await applySettings(browser, settings);
    isTaken.value = true;
  };
  const save = async (): Promise<void> => {
    const text = writeSettingsFile(await gatherSettings(browser, name.value.trim()));
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
    link.download = 'cairn-organisation.json';
    link.click();
    URL.revokeObjectURL(link.href);
  };
  const sitesOf = (settings: OrganisationSettings) => (
    <ul>
      {settings.sites.map((pattern) => (
        <li key={pattern}>
          <span>{siteName(pattern)}</span>
          {sitesOn.value.includes(pattern) ? (
            <span class="muted">{t('siteIsOn')}</span>
          ) : (
            <button
              type="button"
              aria-label={t('turnOnFor', { site: siteName(pattern) })}
              onClick={() => void switchSiteOn(browser, pattern)}
            >
              {t('turnOn')}
            </button>
          )}
        </li>
      ))}
    </ul>
  );

  const contentsOf = (settings: OrganisationSettings) => (
    <ul>
      {(['recordPlaces', 'noteFields', 'noteTemplates'] as const).map((part) => {
        const { length: count } = Object.keys(settings[part]);
        return count > 0 && <li key={part}>{t(part, { count })}</li>;
      })}
    </ul>
  );

  return (
    <section>
      <h2>{t('heading')}</h2>
      {managed.value && (
        <>
          <p>{t('setByPolicy', { name: managed.value.organisation })}</p>
          {sitesOf(managed.value)}
          {contentsOf(managed.value)}
        </>
      )}
      <p>{t('intro')}</p>
      <label for={`${id}-file`}>{t('openFile')}</label>
      <input
        id={`${id}-file`}
        type="file"
        accept=".json,application/json"
        onChange={(event) => void open(event.currentTarget.files?.[0])}
      />
      <p role="status">
        {problem.value && t('notRead', { why: problem.value })}
        {isTaken.value && t('taken')}
      </p>
      {read.value && (
        <>
          <p>{t('fileFrom', { name: read.value.organisation })}</p>
          {sitesOf(read.value)}
          {contentsOf(read.value)}
          {hasMore(read.value) && !isTaken.value && (
            <button type="button" class="main" onClick={() => read.value && void take(read.value)}>
              {t('takeThem')}
            </button>
          )}
        </>
      )}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (name.value.trim() !== '') void save();
        }}
      >
        <label for={`${id}-name`}>{t('saveAs')}</label>
        <div class="row">
          <input
            id={`${id}-name`}
            autocomplete="off"
            maxLength={120}
            value={name.value}
            onInput={(event) => (name.value = event.currentTarget.value)}
          />
          <button>{t('saveFile')}</button>
        </div>
      </form>
    </section>
  );
}

/** Anything besides sites, which are turned on one by one. */
function hasMore({ recordPlaces, noteFields, noteTemplates }: OrganisationSettings): boolean {
  return [recordPlaces, noteFields, noteTemplates].some((part) => Object.keys(part).length > 0);
}
