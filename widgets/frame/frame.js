// The finder alone, for sites that allow nothing but a frame. Its settings come from the frame's own address.

const settings = new URLSearchParams(location.search);
const finder = document.createElement('cairn-finder');
for (const name of ['src', 'locale', 'report', 'heading', 'theme']) {
  const value = settings.get(name);
  if (value) finder.setAttribute(name, value);
}
finder.append(...document.body.childNodes);
document.body.append(finder);
await import('./cairn.js');
