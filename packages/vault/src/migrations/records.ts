/** Version of what records hold that this program writes: 1 and one more for each migration. */
export const RECORD_SCHEMA = 1;
