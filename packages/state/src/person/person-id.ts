/** Names one recoveree in the vault: the `group` of their records. Random, and nothing that an agency uses. */
export type PersonId = string & { readonly ofPerson: true };

/** For ids that were just made, or that come out of the vault. */
export function asPersonId(id: string): PersonId {
  return id as PersonId;
}
