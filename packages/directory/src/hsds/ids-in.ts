/** The ids of a key cell, which can hold several. */
export function idsIn(cell: string | undefined): string[] {
  if (cell === undefined || cell === '') return [];
  if (!/[,;|]/.test(cell)) return [cell];
  return cell.split(/\s*[,;|]\s*/).filter((id) => id !== '');
}
