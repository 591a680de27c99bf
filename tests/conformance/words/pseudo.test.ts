import { expect, it } from 'vitest';
import { rewritePseudo } from '../run/pseudo.ts';

it('a built script speaks with accents, longer words and brackets, and fills in as before', async () => {
  const script = 'export const t=(m,p)=>m.replace(/\\{(\\w+)\\}/g,(e,n)=>p[n]);';
  const changed = await import(`data:text/javascript,${encodeURIComponent(rewritePseudo(script))}`);
  const { t } = changed as { t(message: string, params: Record<string, string>): string };
  const said = t('Show {count} more places', { count: 'one' });
  expect(said).toBe('⟦Šĥóóŵ one móóřéé pľááçééš⟧');
  expect(said.length).toBeGreaterThan('Show one more places'.length * 1.3);
});
