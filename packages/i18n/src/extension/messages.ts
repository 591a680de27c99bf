import type { Catalogues } from '../translate.ts';

const en = {
  close: 'Close',
  sidePanel: 'Side panel',
  keepHere: 'Keep Cairn’s button on {site}?',
  keepHereWhy: 'Your browser will ask you once. Cairn adds its button there and does not read the page.',
  keepIt: 'Keep it here',
  onHere: 'Cairn’s button is on {site}.',
  turnOff: 'Turn off',
  turnOffFor: 'Turn off Cairn on {site}',
  turnedOff: 'Cairn is off on {site}.',
  notAllowed: 'That is fine. Cairn stays off here. You can still open it from the toolbar.',
  covered: 'Something on the page covers Cairn. Move it away, then try again.',
  listSource: 'List to look in',
  riverbend: 'Riverbend County (made-up example)',
  national: 'Across the United States',

  optionsTitle: 'Cairn: your choices',
  sitesHeading: 'Sites where Cairn shows its button',
  sitesIntro: 'Cairn is on nowhere until you say so, one site at a time.',
  sitesNone: 'No sites yet.',
  addSite: 'Add a site',
  addSiteHint: 'The address of the system you work in, like records.example',
  turnOn: 'Turn on',
  notASite: 'That does not look like a web address. Try something like records.example.',
  turnedOn: 'Cairn is on at {site}. Load that page again to see the button.',
  languageHeading: 'Language',
  keysHeading: 'Keys',
  keysText:
    'Open or close Cairn on a page with {overlay}. Open the side panel with {panel}. Escape closes Cairn.',
  keysChange: 'You can change these keys in your browser’s extension settings.',
  privacyHeading: 'What Cairn sees and keeps',
  privacyNothing: 'What you type and read in Cairn stays on this computer. The page under it cannot see it.',
  privacyPage:
    'Cairn does not read the page. It sees words only when you select them and choose “Find resources”.',
  privacyKept: 'It keeps your language and the sites on this list. It does not keep your searches.',
} as const;

const es: Record<keyof typeof en, string> = {
  close: 'Cerrar',
  sidePanel: 'Panel lateral',
  keepHere: '¿Dejar el botón de Cairn en {site}?',
  keepHereWhy: 'Tu navegador te preguntará una vez. Cairn pone su botón ahí y no lee la página.',
  keepIt: 'Déjalo aquí',
  onHere: 'El botón de Cairn está en {site}.',
  turnOff: 'Quitar',
  turnOffFor: 'Quitar Cairn de {site}',
  turnedOff: 'Cairn ya no está en {site}.',
  notAllowed: 'Está bien. Cairn no se queda aquí. Puedes abrirlo desde la barra del navegador.',
  covered: 'Algo en la página tapa a Cairn. Muévelo e inténtalo otra vez.',
  listSource: 'Lista donde buscar',
  riverbend: 'Condado de Riverbend (ejemplo inventado)',
  national: 'En todo Estados Unidos',

  optionsTitle: 'Cairn: lo que tú eliges',
  sitesHeading: 'Sitios donde aparece el botón de Cairn',
  sitesIntro: 'Cairn no está en ningún sitio hasta que tú lo digas, uno por uno.',
  sitesNone: 'Todavía no hay sitios.',
  addSite: 'Agregar un sitio',
  addSiteHint: 'La dirección del sistema donde trabajas, como records.example',
  turnOn: 'Poner',
  notASite: 'Eso no parece una dirección web. Prueba con algo como records.example.',
  turnedOn: 'Cairn está en {site}. Vuelve a cargar esa página para ver el botón.',
  languageHeading: 'Idioma',
  keysHeading: 'Teclas',
  keysText:
    'Abre o cierra Cairn en una página con {overlay}. Abre el panel lateral con {panel}. Escape cierra Cairn.',
  keysChange: 'Puedes cambiar estas teclas en los ajustes de extensiones de tu navegador.',
  privacyHeading: 'Qué ve y qué guarda Cairn',
  privacyNothing:
    'Lo que escribes y lees en Cairn se queda en esta computadora. La página de abajo no lo ve.',
  privacyPage: 'Cairn no lee la página. Solo ve palabras si tú las seleccionas y eliges «Buscar apoyos».',
  privacyKept: 'Guarda tu idioma y los sitios de esta lista. No guarda tus búsquedas.',
};

export type ExtensionMessage = keyof typeof en;

/** What the browser extension says around the finder. */
export const extensionMessages: Catalogues<ExtensionMessage> = { en, es };
