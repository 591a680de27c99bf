import { readValue } from './answer-value.ts';
import type { AnswerValue } from './answer-value.ts';
import { EXTENSION } from './extension-urls.ts';
import type { Limits } from './form.ts';
import { extensionOf, numberAt, numberValueOf, present } from './r4.ts';
import type { Json } from './r4.ts';

/** What an answer may be; patterns are read where forms are read closely. */
export function readLimits(json: Json): Limits {
  const number = (url: string): number | undefined => numberValueOf(extensionOf(json, url));
  const value = (url: string): AnswerValue | undefined => {
    const extension = extensionOf(json, url);
    return extension === undefined ? undefined : readValue(extension);
  };
  return {
    ...present('maxLength', numberAt(json, 'maxLength')),
    ...present('minLength', number(EXTENSION.minLength)),
    ...present('minValue', value(EXTENSION.minValue) ?? value(EXTENSION.minQuantity)),
    ...present('maxValue', value(EXTENSION.maxValue) ?? value(EXTENSION.maxQuantity)),
    ...present('maxDecimalPlaces', number(EXTENSION.maxDecimalPlaces)),
    ...present('step', number(EXTENSION.sliderStep)),
    ...present('minOccurs', number(EXTENSION.minOccurs)),
    ...present('maxOccurs', number(EXTENSION.maxOccurs)),
  };
}
