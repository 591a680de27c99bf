import { useSignal } from '@preact/signals';
import { isSecure } from '@cairn/interop/exchange';
import { RECIPIENT_ROLES, type FhirServer } from '@cairn/state/exchange';
import { SelectField } from '../caseload/select-field.tsx';
import { TextField } from '../caseload/text-field.tsx';
import { sitePattern } from '../sites/site-pattern.ts';
import type { BoxProps } from './box-props.ts';
import { exchangeWords } from './exchange-words.ts';

/** The few facts that the people who keep a server hand out. */
export function ServerForm({ browser, language, exchange }: BoxProps) {
  const { t, consent, problem } = exchangeWords(language);
  const address = useSignal('');
  const clientId = useSignal('');
  const name = useSignal('');
  const role = useSignal<FhirServer['recipient']['role']>(RECIPIENT_ROLES[0]);
  const numberSystem = useSignal('');
  const said = useSignal('');

  const connect = async (): Promise<void> => {
    const server: FhirServer = {
      address: address.value.trim(),
      clientId: clientId.value.trim(),
      recipient: { name: name.value.trim(), role: role.value },
      ...(numberSystem.value.trim() === '' ? {} : { numberSystem: numberSystem.value.trim() }),
    };
    if (server.address === '' || server.clientId === '' || server.recipient.name === '') {
      said.value = problem({ code: 'not-filled' });
      return;
    }
    const pattern = sitePattern(server.address);
    if (pattern === undefined || !isSecure(server.address)) {
      said.value = problem({ code: 'not-secure' });
      return;
    }
    // Asked before the first await: the browser shows its question only in the press itself.
    const asked = browser.permissions.request(pattern);
    said.value = t('connecting');
    const allowed = await asked;
    const connected = allowed.ok
      ? await exchange.store.connect(server)
      : { ok: false as const, problem: { code: allowed.problem } };
    said.value = connected.ok ? '' : problem(connected.problem);
  };

  return (
    <form
      class="questions"
      onSubmit={(event) => {
        event.preventDefault();
        void connect();
      }}
    >
      <p>{t('serverNone')}</p>
      <TextField
        label={t('address')}
        hint={t('addressHint')}
        value={address.value}
        onInput={(value) => (address.value = value)}
      />
      <TextField
        label={t('clientId')}
        hint={t('clientIdHint', { redirect: browser.signIn.redirectUri() })}
        value={clientId.value}
        onInput={(value) => (clientId.value = value)}
      />
      <TextField
        label={t('recipient')}
        hint={t('recipientHint')}
        value={name.value}
        onInput={(value) => (name.value = value)}
      />
      <SelectField
        label={t('role')}
        value={role.value}
        onChange={(value) => (role.value = RECIPIENT_ROLES.find((each) => each === value) ?? role.value)}
      >
        {RECIPIENT_ROLES.map((each) => (
          <option key={each} value={each}>
            {consent(`role-${each}`)}
          </option>
        ))}
      </SelectField>
      <TextField
        label={t('numberSystem')}
        hint={t('numberSystemHint')}
        value={numberSystem.value}
        onInput={(value) => (numberSystem.value = value)}
      />
      <button type="submit" class="main">
        {t('connect')}
      </button>
      <p class="said" role="status">
        {said.value}
      </p>
    </form>
  );
}
