import type { Message } from '../translate.ts';
import type { en } from './en.ts';

export const es: Record<keyof typeof en, Message> = {
  lockNow: 'Cerrar con llave',
  lockedTitle: 'Cerrado con llave',
  whoseRecords: 'Registros de {name}',
  passphrase: 'Frase secreta',
  showPassphrase: 'Mostrar lo que escribo',
  unlock: 'Abrir',
  unlocking: 'Abriendo tus registros…',
  somebodyElse: 'Otra persona',
  lostPassphrase: 'No tengo mi frase secreta',
  useCode: 'Usa el código de recuperación de tu papel',
  code: 'Código de recuperación',
  codeHint: 'Siete grupos de cuatro. Da igual con mayúsculas o minúsculas.',
  back: 'Volver',
  waitSeconds: {
    one: 'Puedes probar otra vez en {count} segundo.',
    other: 'Puedes probar otra vez en {count} segundos.',
  },
  nowAgain: 'Ya puedes probar otra vez.',

  firstTitle: 'Un lugar con llave para tu trabajo',
  firstWhy:
    'Tus notas, planes y las personas que acompañas se quedan en esta computadora, cerrados con tu frase secreta. Nadie más puede leerlos, ni siquiera Cairn.',
  firstFind: 'Para buscar apoyos no lo necesitas.',
  nickname: 'Un apodo',
  nicknameHint: 'Lo ven otras personas en esta computadora. Usa uno que no diga quién eres.',
  choosePassphrase: 'Tu frase secreta',
  passphraseHint: 'Cuatro palabras o más, sin relación entre sí. Importa más que sea larga que los signos.',
  again: 'Escríbela otra vez',
  notTheSame: 'Todavía no son iguales.',
  makePlace: 'Crear mi lugar con llave',
  making: 'Creando tu lugar con llave…',
  noNickname: 'Elige un apodo, por favor.',
  forgetting: 'Cairn no puede mandarte otra. En la página que sigue recibes un código para ese día.',
  strengthShort: { one: 'Falta {count} letra.', other: 'Faltan {count} letras.' },
  strengthEasy: 'Ya es larga, pero fácil de adivinar. Agrega palabras distintas.',
  strengthFair: 'Sirve. Con una palabra más queda mucho más fuerte.',
  strengthGood: 'Difícil de adivinar.',

  codeTitle: 'Tu código de recuperación',
  codeWhy: 'Este código abre tus registros si pierdes tu frase secreta. Solo lo ves ahora.',
  codeKeep: 'Imprímelo o cópialo a mano. Guárdalo con tus papeles importantes, no junto a esta computadora.',
  printCode: 'Imprimir',
  codePaper: 'Código de recuperación de Cairn de {name}',
  codePaperHint: 'Abre tus registros de Cairn si pierdes tu frase secreta. Guárdalo bien.',
  typeLast: 'Para comprobar, escribe el último grupo de cuatro',
  lastDiffers: 'Ese no es el último grupo. Mira otra vez el código.',
  haveCode: 'Ya lo tengo. Seguir',

  chooseTitle: '¿Quién está aquí?',
  newPlace: 'Es mi primera vez',
  cancel: 'Ahora no',

  recoverTitle: 'Parte de tus registros necesita ayuda',
  recoverGone:
    'Este navegador perdió los registros de {name}. Cairn guardó una segunda copia y puede recuperarlos.',
  recoverOlder:
    'Este navegador volvió a un estado anterior de los registros de {name}. Cairn guardó una copia más nueva y puede recuperarla.',
  recoverDamaged:
    'Parte de los registros de {name} se dañó en esta computadora. Cairn guardó una segunda copia y puede recuperarla.',
  recoverHow: 'Nada se borra. Escribe tu frase secreta y Cairn vuelve a juntarlo todo.',
  recover: 'Recuperar mis registros',
  recovering: 'Recuperando tus registros…',
  recovered: { one: 'Volvió {count} registro.', other: 'Volvieron {count} registros.' },
  recoveredOlder: {
    one: '{count} de ellos es de un poco antes.',
    other: '{count} de ellos son de un poco antes.',
  },
  recoveredLost: {
    one: '{count} no se pudo leer. Lo pusimos aparte.',
    other: '{count} no se pudieron leer. Los pusimos aparte.',
  },
  secondOnly:
    'Este navegador ya no puede guardar una copia completa aquí. Guarda ahora un archivo de respaldo y pide que alguien revise esta computadora.',
  fromBackup: 'Abrir un archivo de respaldo',
  blockedTitle: 'Tus registros te esperan',
  lookAgain: 'Mirar otra vez',
  blockedInPage:
    'Este navegador no deja abrir los registros de Cairn dentro de otras páginas. Están a salvo. Abre el panel lateral para usarlos.',
};
