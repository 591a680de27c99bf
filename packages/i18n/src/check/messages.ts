import type { Catalogues } from '../translate.ts';

const en = {
  heading: 'Does Cairn work on this page?',
  intro:
    'This is for the people who run the site. Visitors do not see it. Take “cairn-check” out of the address to hide it.',
  good: 'Good',
  look: 'Have a look',
  script: 'The script runs.',
  copies: 'The script is on this page {count} times. Once is enough; one copy can go.',
  noWidget: 'There is no widget on this page yet. Add the element, or the div, from the snippet.',
  widgets: 'Widgets found: {count}.',
  noFallback:
    'A widget has nothing inside it. Put a crisis number and a phone number there for people whose browser blocks the script.',
  fallback: 'Every widget has words for people whose browser blocks the script.',
  noSource: 'A widget does not say which list to open. Give it “src” (or “data-src”).',
  packReached: 'The list at {url} can be read.',
  packBlocked:
    'The list at {url} cannot be read. Check the address. If it is on another site, that site must allow this one (CORS), and your page policy must allow it in “connect-src”.',
  packMissing:
    'There is no list at {url} (the server said {status}). Check the address; it ends where “manifest.json” is.',
  worker: 'The search runs beside the page, so that typing stays smooth.',
  noWorker:
    'The search runs in the page itself, because workers are blocked here or the script is on another site. It works; on slow phones typing may lag. To help, allow “worker-src” or copy the script to your site.',
  laterPart: 'The parts that load later can be reached.',
  noLaterPart: 'The file “cairn-more.js” cannot be reached. Copy all files of Cairn into one folder.',
  files: 'All files belong together (version {version}).',
  mixedFiles:
    'Not as they are in version {version}: {files}. They were changed, or an update was copied only in part. Copy the whole folder again. A page that locks the script with “integrity” needs the new value too.',
  locked: 'The page locks the script: should the file ever change, browsers refuse it.',
  standards: 'The page has a doctype.',
  quirks: 'The page has no doctype. Cairn works, but add “<!doctype html>” as the first line.',
  language: 'The page says its language: {lang}.',
  noLanguage: 'The page does not say its language. Add lang="en" or lang="es" to the html tag.',
  blocked: 'The page policy blocked {what} ({directive}).',
  nothingBlocked: 'The page policy blocked nothing.',
};

const es: Record<keyof typeof en, string> = {
  heading: '¿Funciona Cairn en esta página?',
  intro:
    'Esto es para quienes llevan el sitio. Las visitas no lo ven. Quita «cairn-check» de la dirección para ocultarlo.',
  good: 'Bien',
  look: 'Revisa esto',
  script: 'El script funciona.',
  copies: 'El script está {count} veces en esta página. Con una basta; puedes quitar las demás.',
  noWidget: 'Todavía no hay ningún widget en esta página. Agrega el elemento, o el div, del fragmento.',
  widgets: 'Widgets encontrados: {count}.',
  noFallback:
    'Un widget está vacío por dentro. Pon ahí un número de crisis y un teléfono para quienes tienen el script bloqueado.',
  fallback: 'Todos los widgets tienen palabras para quienes tienen el script bloqueado.',
  noSource: 'Un widget no dice qué lista abrir. Dale «src» (o «data-src»).',
  packReached: 'La lista de {url} se puede leer.',
  packBlocked:
    'La lista de {url} no se puede leer. Revisa la dirección. Si está en otro sitio, ese sitio debe permitir este (CORS) y la política de tu página debe permitirlo en «connect-src».',
  packMissing:
    'No hay una lista en {url} (el servidor dijo {status}). Revisa la dirección; termina donde está «manifest.json».',
  worker: 'La búsqueda corre aparte de la página, así que escribir va fluido.',
  noWorker:
    'La búsqueda corre en la página misma, porque aquí se bloquean los workers o el script está en otro sitio. Funciona; en teléfonos lentos puede tardar. Para mejorar, permite «worker-src» o copia el script a tu sitio.',
  laterPart: 'Las partes que cargan después se alcanzan.',
  noLaterPart:
    'No se alcanza el archivo «cairn-more.js». Copia todos los archivos de Cairn en una sola carpeta.',
  files: 'Todos los archivos van juntos (versión {version}).',
  mixedFiles:
    'No están como en la versión {version}: {files}. Alguien los cambió o una actualización se copió solo en parte. Copia otra vez la carpeta completa. Una página que fija el script con «integrity» necesita también el valor nuevo.',
  locked: 'La página fija el script: si el archivo cambia, los navegadores lo rechazan.',
  standards: 'La página tiene doctype.',
  quirks: 'La página no tiene doctype. Cairn funciona, pero agrega «<!doctype html>» en la primera línea.',
  language: 'La página dice su idioma: {lang}.',
  noLanguage: 'La página no dice su idioma. Agrega lang="en" o lang="es" a la etiqueta html.',
  blocked: 'La política de la página bloqueó {what} ({directive}).',
  nothingBlocked: 'La política de la página no bloqueó nada.',
};

export type CheckMessage = keyof typeof en;

/** The words of the self-check, for the people who run a site; they load only when it is asked for. */
export const checkMessages: Catalogues<CheckMessage> = { en, es };
