import type { Catalogues } from '../translate.ts';

const en = {
  heading: 'Does Cairn work on this page?',
  intro:
    'This is for the people who run the site. Visitors do not see it. Take “cairn-check” out of the address to hide it.',
  allWell: 'All is well. There is nothing to do.',
  toDo: 'Things to look at: {count}',
  well: 'What is all right ({count})',
  script: 'The script runs.',
  copies: 'The script is on this page {count} times. Once is enough; one copy can go.',
  noWidget: 'There is no widget on this page yet. Add the element, or the div, from the snippet.',
  widgets: 'Widgets found: {count}.',
  noFallback:
    'A widget has nothing inside it. Put a crisis number and a phone number there for people whose browser blocks the script.',
  fallback: 'Every widget has words for people whose browser blocks the script.',
  noSource: 'A widget does not say which list to open. Give it “src” (or “data-src”).',
  packReached: 'The list at {url} can be read.',
  packPolicy: 'The policy of your page forbids reading the list at {url}. Add {origin} to “connect-src”.',
  packMixed:
    'Your page has https and the list at {url} has http, so browsers refuse it. Write https in the address.',
  packCors:
    'The list at {url} is on another site, and that site does not let yours read it. Copy the list to your own site, or have the server there send “Access-Control-Allow-Origin” (CORS).',
  packUnreached: 'Nothing answers at {url}. Check the address, and whether that site is up.',
  packNotAList:
    'There is something at {url}, but it is not a list. Check the address; it ends where “manifest.json” is. If it is right, copy the folder up again.',
  packTooNew:
    'The list at {url} was made by a newer Cairn. Bring the files of Cairn on your site up to date.',
  partMissing: 'The list at {url} lacks the file {file}. Copy the whole folder up again.',
  partDamaged:
    'The file {file} of the list at {url} was changed on its way. Copy it up again; with FTP, choose “binary”.',
  packMissing:
    'There is no list at {url} (the server said {status}). Check the address; it ends where “manifest.json” is.',
  worker: 'The search runs beside the page, so that typing stays smooth.',
  noWorker:
    'The search runs in the page itself, because no worker starts here. It works; on slow phones typing may lag.',
  workerPolicy:
    'The policy of your page forbids workers, so the search runs in the page itself. It works; on slow phones typing may lag. To help, add {origin} to “worker-src”.',
  workerElsewhere:
    'The script is on another site ({origin}), and browsers start no worker from there, so the search runs in the page itself. It works; on slow phones typing may lag. To help, copy the folder of Cairn to your own site.',
  typesPolicy:
    'The policy of your page does not know the search, so it runs in the page itself. It works; on slow phones typing may lag. To help, write “lit-html cairn” after “trusted-types”.',
  laterPart: 'The parts that load later can be reached.',
  noLaterPart: 'The file “{file}” cannot be reached. Copy all files of Cairn into one folder.',
  scriptPolicy: 'The policy of your page forbids reading “{file}”. Add {origin} to “connect-src”.',
  scriptType:
    'The server sends “{file}” as “{type}”, and browsers run scripts only as “text/javascript”. Ask your host to set that type for files that end in .js.',
  files: 'All files belong together (version {version}).',
  mixedFiles:
    'Not as they are in version {version}: {files}. They were changed, or an update was copied only in part. Copy the whole folder again. A page that locks the script with “integrity” needs the new value too.',
  locked: 'The page locks the script: should the file ever change, browsers refuse it.',
  standards: 'The page has a doctype.',
  quirks: 'The page has no doctype. Cairn works, but add “<!doctype html>” as the first line.',
  language: 'The page says its language: {lang}.',
  noLanguage: 'The page does not say its language. Add lang="en" or lang="es" to the html tag.',
  insecure:
    'The page has no https. Searching works; “Use my location” and keeping the places for times without internet do not. Use https.',
  noStorage:
    'This browser keeps nothing for this page, as in a private window or a frame. Searching works; keeping the places for times without internet does not.',
  blocked: 'The page policy blocked {what}. If it is yours, add it to “{directive}”.',
  nothingBlocked: 'The page policy blocked nothing.',
};

const es: Record<keyof typeof en, string> = {
  heading: '¿Funciona Cairn en esta página?',
  intro:
    'Esto es para quienes llevan el sitio. Las visitas no lo ven. Quita «cairn-check» de la dirección para ocultarlo.',
  allWell: 'Todo está bien. No hay nada que hacer.',
  toDo: 'Cosas por revisar: {count}',
  well: 'Lo que está bien ({count})',
  script: 'El script funciona.',
  copies: 'El script está {count} veces en esta página. Con una basta; puedes quitar las demás.',
  noWidget: 'Todavía no hay ningún widget en esta página. Agrega el elemento, o el div, del fragmento.',
  widgets: 'Widgets encontrados: {count}.',
  noFallback:
    'Un widget está vacío por dentro. Pon ahí un número de crisis y un teléfono para quienes tienen el script bloqueado.',
  fallback: 'Todos los widgets tienen palabras para quienes tienen el script bloqueado.',
  noSource: 'Un widget no dice qué lista abrir. Dale «src» (o «data-src»).',
  packReached: 'La lista de {url} se puede leer.',
  packPolicy: 'La política de tu página no permite leer la lista de {url}. Agrega {origin} a «connect-src».',
  packMixed:
    'Tu página usa https y la lista de {url} usa http; por eso los navegadores la rechazan. Escribe https en la dirección.',
  packCors:
    'La lista de {url} está en otro sitio, y ese sitio no deja que el tuyo la lea. Copia la lista a tu propio sitio o pide que aquel servidor mande «Access-Control-Allow-Origin» (CORS).',
  packUnreached: 'Nadie responde en {url}. Revisa la dirección y si ese sitio está en línea.',
  packNotAList:
    'En {url} hay algo, pero no es una lista. Revisa la dirección; termina donde está «manifest.json». Si está bien, copia la carpeta otra vez.',
  packTooNew:
    'La lista de {url} se hizo con un Cairn más nuevo. Pon al día los archivos de Cairn en tu sitio.',
  partMissing: 'A la lista de {url} le falta el archivo {file}. Copia otra vez la carpeta completa.',
  partDamaged:
    'El archivo {file} de la lista de {url} cambió en el camino. Cópialo otra vez; con FTP, elige «binario».',
  packMissing:
    'No hay una lista en {url} (el servidor dijo {status}). Revisa la dirección; termina donde está «manifest.json».',
  worker: 'La búsqueda corre aparte de la página, así que escribir va fluido.',
  noWorker:
    'La búsqueda corre en la página misma, porque aquí no arranca ningún worker. Funciona; en teléfonos lentos puede tardar.',
  workerPolicy:
    'La política de tu página no permite workers, así que la búsqueda corre en la página misma. Funciona; en teléfonos lentos puede tardar. Para mejorar, agrega {origin} a «worker-src».',
  workerElsewhere:
    'El script está en otro sitio ({origin}) y los navegadores no arrancan workers de ahí, así que la búsqueda corre en la página misma. Funciona; en teléfonos lentos puede tardar. Para mejorar, copia la carpeta de Cairn a tu propio sitio.',
  typesPolicy:
    'La política de tu página no conoce la búsqueda, así que corre en la página misma. Funciona; en teléfonos lentos puede tardar. Para mejorar, escribe «lit-html cairn» después de «trusted-types».',
  laterPart: 'Las partes que cargan después se alcanzan.',
  noLaterPart: 'No se alcanza el archivo «{file}». Copia todos los archivos de Cairn en una sola carpeta.',
  scriptPolicy: 'La política de tu página no permite leer «{file}». Agrega {origin} a «connect-src».',
  scriptType:
    'El servidor manda «{file}» como «{type}», y los navegadores solo corren scripts como «text/javascript». Pide a tu hosting que ponga ese tipo a los archivos que terminan en .js.',
  files: 'Todos los archivos van juntos (versión {version}).',
  mixedFiles:
    'No están como en la versión {version}: {files}. Alguien los cambió o una actualización se copió solo en parte. Copia otra vez la carpeta completa. Una página que fija el script con «integrity» necesita también el valor nuevo.',
  locked: 'La página fija el script: si el archivo cambia, los navegadores lo rechazan.',
  standards: 'La página tiene doctype.',
  quirks: 'La página no tiene doctype. Cairn funciona, pero agrega «<!doctype html>» en la primera línea.',
  language: 'La página dice su idioma: {lang}.',
  noLanguage: 'La página no dice su idioma. Agrega lang="en" o lang="es" a la etiqueta html.',
  insecure:
    'La página no usa https. La búsqueda funciona; «Usar mi ubicación» y guardar los lugares para cuando no hay internet, no. Usa https.',
  noStorage:
    'Este navegador no guarda nada para esta página, como en una ventana privada o un marco. La búsqueda funciona; guardar los lugares para cuando no hay internet, no.',
  blocked: 'La política de la página bloqueó {what}. Si es tuyo, agrégalo a «{directive}».',
  nothingBlocked: 'La política de la página no bloqueó nada.',
};

export type CheckMessage = keyof typeof en;

/** The words of the self-check, for the people who run a site; they load only when it is asked for. */
export const checkMessages: Catalogues<CheckMessage> = { en, es };
