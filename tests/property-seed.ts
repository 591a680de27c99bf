import fc from 'fast-check';

// The gate asks the same of each commit: a property fails because of what was changed, not because of the day. Other
// seeds are tried by hand, `CAIRN_SEED=$RANDOM pnpm vitest run --project unit`; what they find becomes a test.
const seed = Number(process.env['CAIRN_SEED'] ?? 20_261_122);
if (!Number.isInteger(seed)) throw new TypeError('CAIRN_SEED must be a whole number.');
fc.configureGlobal({ seed });
