import type { Catalogues, Message } from '../translate.ts';

// What was done, in a few words: for the line that says so beside Undo, and for the history.

const en = {
  'add-goal': 'It is on your plan.',
  'edit-goal': 'Your words are changed.',
  'set-goal-status': 'How it goes is noted.',
  'remove-goal': 'Taken off your plan.',
  'restore-goal': 'Back on your plan.',
  'move-goal': 'Moved.',
  'add-step': 'The step is there.',
  'edit-step': 'The step is changed.',
  'set-step-owner': 'Who does it is noted.',
  'set-step-status': 'The step is marked.',
  'remove-step': 'The step is off.',
  'restore-step': 'The step is back.',
  'attach-resource': 'The place is with the step.',
  'detach-resource': 'The place is off.',
  'add-supporter': 'A person is on your side.',
  'remove-supporter': 'The person is off the list.',
  'set-reengagement': 'Your way back is noted.',
  'set-safe-contact': 'How to reach you is noted.',
  'set-next-review': 'The next look has a day.',
  'hold-review': 'You looked at your plan.',
  agree: 'The name is there.',
  'give-copy': 'The copy is noted.',
  celebrate: 'Written down.',
  'note-referral': 'It is noted.',
  'open-file': 'The plan from the file is here.',

  'review-too-far': 'Pick a day within three months of your last look.',
  'review-too-early': 'Pick a day after your last look.',
  'not-a-day': 'Pick a day, or leave it open.',
  'already-attached': 'This place is already with the step.',
  'id-taken': 'This was there already.',
  'not-there': 'This is no longer on the plan.',
  'before-last-event': 'Pick a later day.',
  'not-a-plan-file': 'This file holds no plan. Look for another one.',
  'content-not-understood': 'This file does not fit together. Ask for it again, or use an older copy.',
  'checksum-differs': 'This file was changed on its way. Ask for it again, or use an older copy.',
  'counts-differ': 'A part of this file is not there. Ask for it again, or use an older copy.',
  'history-broken': 'This file does not fit together. Ask for it again, or use an older copy.',
  'other-plan': 'These are two plans. Keep one of them.',
  'newer-version': 'This file comes from a newer Cairn. Open it there.',
  'no-digest': 'This page cannot make or open files. Print the plan, or copy it.',
  'no-plan': 'There is nothing on your plan yet.',
} as const;

const es: Readonly<Record<keyof typeof en, Message>> = {
  'add-goal': 'Ya está en tu plan.',
  'edit-goal': 'Tus palabras cambiaron.',
  'set-goal-status': 'Quedó anotado cómo va.',
  'remove-goal': 'Ya no está en tu plan.',
  'restore-goal': 'Volvió a tu plan.',
  'move-goal': 'Cambió de lugar.',
  'add-step': 'El paso ya está.',
  'edit-step': 'El paso cambió.',
  'set-step-owner': 'Quedó anotado quién lo hace.',
  'set-step-status': 'El paso quedó marcado.',
  'remove-step': 'Quitaste el paso.',
  'restore-step': 'El paso volvió.',
  'attach-resource': 'El lugar está con el paso.',
  'detach-resource': 'Quitaste el lugar.',
  'add-supporter': 'Alguien más te apoya.',
  'remove-supporter': 'Ya no está en la lista.',
  'set-reengagement': 'Tu camino de vuelta está anotado.',
  'set-safe-contact': 'Quedó anotado cómo hablarte.',
  'set-next-review': 'Ya tiene día.',
  'hold-review': 'Viste tu plan otra vez.',
  agree: 'El nombre ya está.',
  'give-copy': 'La copia quedó anotada.',
  celebrate: 'Anotado.',
  'note-referral': 'Quedó anotado.',
  'open-file': 'El plan del archivo está aquí.',

  'review-too-far': 'Elige un día dentro de tres meses desde la última vez.',
  'review-too-early': 'Elige un día después de la última vez.',
  'not-a-day': 'Elige un día o déjalo abierto.',
  'already-attached': 'Este lugar ya está con el paso.',
  'id-taken': 'Esto ya estaba.',
  'not-there': 'Esto ya no está en el plan.',
  'before-last-event': 'Elige un día más tarde.',
  'not-a-plan-file': 'Este archivo no trae un plan. Busca otro.',
  'content-not-understood': 'Este archivo no cuadra. Pídelo otra vez o usa una copia anterior.',
  'checksum-differs': 'Este archivo cambió en el camino. Pídelo otra vez o usa una copia anterior.',
  'counts-differ': 'A este archivo le falta una parte. Pídelo otra vez o usa una copia anterior.',
  'history-broken': 'Este archivo no cuadra. Pídelo otra vez o usa una copia anterior.',
  'other-plan': 'Son dos planes. Quédate con uno.',
  'newer-version': 'Este archivo es de un Cairn más nuevo. Ábrelo ahí.',
  'no-digest': 'Esta página no puede hacer ni abrir archivos. Imprime el plan o cópialo.',
  'no-plan': 'Tu plan todavía no tiene nada.',
};

export type DeedMessage = keyof typeof en;

export const deedMessages: Catalogues<DeedMessage> = { en, es };

/** False for a code that has no words here yet. */
export function isDeed(code: string): code is DeedMessage {
  return Object.hasOwn(en, code);
}
