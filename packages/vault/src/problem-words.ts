import type { VaultProblemCode } from './problem.ts';

interface Words {
  readonly en: string;
  readonly es: string;
}

/** What a person reads. Each says what happened and what to do; nothing here blames. */
export const problemWords: Readonly<Record<VaultProblemCode, Words>> = {
  locked: {
    en: 'Your records are locked. Type your passphrase to open them.',
    es: 'Tus registros están cerrados con llave. Escribe tu frase secreta para abrirlos.',
  },
  'wrong-passphrase': {
    en: 'That passphrase did not open your records. Check capital letters and spaces, then try again.',
    es: 'Esa frase secreta no abrió tus registros. Revisa mayúsculas y espacios, y prueba otra vez.',
  },
  'passphrase-too-short': {
    en: 'Please choose a longer passphrase. Four words that do not belong together work well.',
    es: 'Elige una frase secreta más larga. Cuatro palabras sin relación entre sí funcionan bien.',
  },
  'wrong-recovery-code': {
    en: 'This recovery code belongs to other records. Look for another printed code.',
    es: 'Este código de recuperación es de otros registros. Busca si tienes otro código impreso.',
  },
  'recovery-code-mistyped': {
    en: 'One of the letters or numbers does not match. Compare the code with your paper and try again.',
    es: 'Una letra o un número no coincide. Compara el código con tu papel y prueba otra vez.',
  },
  'wait-before-trying': {
    en: 'Please wait a little before the next try. This keeps your records safe.',
    es: 'Espera un poco antes de probar otra vez. Así protegemos tus registros.',
  },
  'needs-recovery': {
    en: 'This browser lost part of your records. Cairn kept a second copy and can bring them back.',
    es: 'Este navegador perdió parte de tus registros. Cairn guardó una segunda copia y puede recuperarlos.',
  },
  'nothing-to-recover-from': {
    en: 'The second copy is not here either. If you saved a backup file, you can open it now.',
    es: 'La segunda copia tampoco está aquí. Si guardaste un archivo de respaldo, puedes abrirlo ahora.',
  },
  'changed-elsewhere': {
    en: 'This was also changed in another window. Keep yours, keep the other one, or keep both.',
    es: 'Esto también cambió en otra ventana. Puedes quedarte con tu versión, con la otra o con las dos.',
  },
  'unreadable-record': {
    en: 'One record cannot be read. It was set aside, and everything else is fine.',
    es: 'Hay un registro que no se puede leer. Lo pusimos aparte y todo lo demás está bien.',
  },
  'on-legal-hold': {
    en: 'These records are on legal hold, so they stay until the hold is lifted.',
    es: 'Estos registros están bajo retención legal y se quedan hasta que termine.',
  },
  'no-such-vault': {
    en: 'There are no saved records with this name in this browser.',
    es: 'En este navegador no hay registros guardados con este nombre.',
  },
  'row-changed': {
    en: 'Another window was saving at the same time. Please save again.',
    es: 'Otra ventana estaba guardando al mismo tiempo. Guarda otra vez.',
  },
  'storage-full': {
    en: 'This device has no room left. What you typed is still here. Free some space, or save it as a file.',
    es: 'Ya no hay espacio en este aparato. Lo que escribiste sigue aquí. Libera espacio o guárdalo en un archivo.',
  },
  'storage-refused': {
    en: 'This browser does not let Cairn save here. You can still use it and take a file or a paper with you.',
    es: 'Este navegador no deja que Cairn guarde aquí. Aun así puedes usarlo y llevarte un archivo o un papel.',
  },
  'storage-closed': {
    en: 'Cairn was updated in another window. Reload this page to go on.',
    es: 'Cairn se actualizó en otra ventana. Vuelve a cargar esta página para seguir.',
  },
  'storage-broken': {
    en: 'This browser cannot reach its saved data right now. Close it, open it again, and look again.',
    es: 'Este navegador no puede leer lo guardado en este momento. Ciérralo, ábrelo de nuevo y vuelve a mirar.',
  },
  'other-window-open': {
    en: 'Cairn is open in another window. Close that window, then try again.',
    es: 'Cairn está abierto en otra ventana. Cierra esa ventana y prueba otra vez.',
  },
  'newer-data': {
    en: 'These records were saved by a newer Cairn. Update Cairn to open them; nothing was changed.',
    es: 'Estos registros se guardaron con un Cairn más nuevo. Actualiza Cairn para abrirlos; nada cambió.',
  },
  'not-a-sealed-file': {
    en: 'This is not a file that Cairn saved. Nothing was changed. Please choose another file.',
    es: 'Este archivo no lo guardó Cairn. Nada cambió. Elige otro archivo.',
  },
  'file-cut-short': {
    en: 'The end of this file is missing, so nothing was changed. Look for another copy of it.',
    es: 'A este archivo le falta el final, así que nada cambió. Busca otra copia.',
  },
  'file-damaged': {
    en: 'Part of this file was changed after it was saved, so nothing was taken from it. Look for another copy.',
    es: 'Una parte de este archivo cambió después de guardarse, así que no usamos nada de él. Busca otra copia.',
  },
  'file-from-newer-version': {
    en: 'This file was saved by a newer Cairn. Update Cairn to open it; nothing was changed.',
    es: 'Este archivo se guardó con un Cairn más nuevo. Actualiza Cairn para abrirlo; nada cambió.',
  },
  'not-a-log': {
    en: 'This file is not a Cairn log of who opened what.',
    es: 'Este archivo no es un registro de Cairn de quién abrió qué.',
  },
  'log-broken': {
    en: 'This log was changed after it was written. Do not rely on what follows the first change.',
    es: 'Este registro de consultas cambió después de escribirse. No confíes en lo que sigue al primer cambio.',
  },
};
