import type { Form, FormItem } from '@cairn/domain/instrument';
import type { Json } from './build.ts';

const VALUE_OF: Readonly<Record<string, readonly string[]>> = {
  boolean: ['valueBoolean'],
  decimal: ['valueDecimal'],
  integer: ['valueInteger'],
  date: ['valueDate'],
  dateTime: ['valueDateTime'],
  time: ['valueTime'],
  string: ['valueString'],
  text: ['valueString'],
  url: ['valueUri'],
  quantity: ['valueQuantity'],
  'open-choice': ['valueCoding', 'valueString'],
};

/** What in a response does not belong to its form: no validator of R4 looks at the two together. */
export function strangersIn(form: Form, response: Json): readonly string[] {
  const found: string[] = [];
  const order = new Map(form.order.map(({ linkId }, at) => [linkId, at]));
  const visit = (items: readonly Json[], parent: FormItem | undefined): void => {
    let last = -1;
    for (const each of items) {
      const linkId = String(each['linkId']);
      const item = form.byLinkId.get(linkId);
      const at = order.get(linkId) ?? -1;
      if (!item) {
        found.push(`${linkId} is not in the form`);
        continue;
      }
      if (item.parent !== parent?.linkId) found.push(`${linkId} stands in another place`);
      if (at < last || (at === last && !(item.type === 'group' && item.repeats)))
        found.push(`${linkId} is out of order`);
      last = at;
      const answers = (each['answer'] as readonly Json[] | undefined) ?? [];
      if (item.type === 'group' && answers.length > 0) found.push(`${linkId} is a group with an answer`);
      if (answers.length > 1 && !item.repeats) found.push(`${linkId} has several answers`);
      for (const answer of answers) {
        const name = Object.keys(answer).find((key) => key.startsWith('value')) ?? '';
        const fits =
          item.options.length > 0 && item.type !== 'open-choice'
            ? isOffered(item, answer, name)
            : VALUE_OF[item.type]?.includes(name);
        if (!fits) found.push(`${linkId} is answered with ${name}`);
        visit((answer['item'] as readonly Json[] | undefined) ?? [], item);
      }
      visit((each['item'] as readonly Json[] | undefined) ?? [], item);
    }
  };
  visit((response['item'] as readonly Json[] | undefined) ?? [], undefined);
  return found;
}

function isOffered(item: FormItem, answer: Json, name: string): boolean {
  const value = answer[name];
  return item.options.some(({ value: option }) =>
    option.kind === 'coding'
      ? (value as Json)['code'] === option.code && (value as Json)['system'] === option.system
      : value === option.value,
  );
}
