// Cells that hold a thing of another column show that a row has moved: a state in the ZIP column, a
// street in the latitude. One odd cell can be a typing mistake; two that a move explains are not.

type Cells = Readonly<Record<string, string>>;

const CHECKS: readonly (readonly [RegExp, (cell: string) => boolean])[] = [
  [/^(id|.*_id)$/, (cell) => cell.length > 200 || /\n/.test(cell)],
  [/^(latitude|longitude|lat|lng|lon)$/, (cell) => !/^[+-]?\d{1,3}([.,]\d+)?\s*°?\s*[NSEW]?$/i.test(cell)],
  [/^(postal_code|zip|zip_code|zipcode)$/, (cell) => !/\d/.test(cell) || cell.length > 14],
  [/^(state|state_province)$/, (cell) => /\d{2}/.test(cell) || cell.length > 40],
  [/^(country)$/, (cell) => /\d/.test(cell) || cell.length > 40],
  [/^(email)$/, (cell) => !cell.includes('@') && /^\d+$|^https?:|\s.*\s.*\s/.test(cell)],
  [/^(url|website)$/, (cell) => !/\./.test(cell) || /@/.test(cell)],
  [/^(status)$/, (cell) => cell.length > 40 || /^https?:|@|\d{3}/.test(cell)],
  [/^(phone|number|phone_number)$/, (cell) => !/\d/.test(cell) && cell.length > 12],
  [/^(minimum_age|maximum_age)$/, (cell) => !/^\d{1,3}(\.\d+)?$/.test(cell)],
  [/^(opens_at|closes_at)$/, (cell) => !/\d|noon|midnight/i.test(cell)],
  [/^(weekday)$/, (cell) => cell.length > 30 || /^\d{2}:/.test(cell)],
  [/^(assured_date|last_modified|valid_from|valid_to|dtstart|until)$/, (cell) => !/\d/.test(cell)],
];

/** Words for what shows the move, or `undefined` when the row sits where it should. */
export function looksShifted(cells: Cells): string | undefined {
  const odd: string[] = [];
  for (const [name, cell] of Object.entries(cells)) {
    if (cell === '') continue;
    const check = CHECKS.find(([pattern]) => pattern.test(name));
    if (check !== undefined && check[1](cell)) odd.push(name);
  }
  return odd.length >= 2 ? `cells that do not fit under "${odd.slice(0, 3).join('" and "')}"` : undefined;
}
