/**
 * A few short texts beside the database: localStorage on a page, `storage.local` or `storage.session` in the
 * extension. A place that refuses to keep a text says so by `false` and never throws.
 */
export interface KeptText {
  read(key: string): Promise<string | undefined>;
  write(key: string, text: string): Promise<boolean>;
  remove(key: string): Promise<void>;
  keys(): Promise<string[]>;
}
