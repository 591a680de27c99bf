// Makes the text to paste. Each host keeps something else of what is pasted: docs/embed.md says what and why.

const form = document.querySelector('#builder');
const { version = '', files = {} } = await fetch('widgets/integrity.json').then(
  (response) => (response.ok ? response.json() : {}),
  () => ({}),
);
const hash = files['cairn.js'];
// Each version has a folder of its own, so that a lock never meets another version.
if (version) form.elements.base.value = form.elements.base.defaultValue + version + '/';
const escape = (text) =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]);

const fallbacks = {
  en: `  <p>Need help right now? <a href="tel:988">Call 988</a> or <a href="sms:988">text 988</a>. In danger, <a href="tel:911">call 911</a>.</p>
  <p>To find help near you, <a href="tel:211">call 211</a>.</p>`,
  es: `  <p>¿Necesitas ayuda ya? <a href="tel:988">Llama al 988</a> y marca 2. En peligro, <a href="tel:911">llama al 911</a>.</p>
  <p>Para encontrar ayuda cerca de ti, <a href="tel:211">llama al 211</a>.</p>`,
};

const titles = { en: 'Find help', es: 'Encuentra ayuda' };

const steps = {
  html: ['Paste this where the finder should be.'],
  wordpress: [
    'The Cairn plugin does all of this by itself: with it, a block or [cairn_finder] is enough. Without it:',
    'Ask whoever looks after the site to load the script on every page: paste the first line into the footer with a header-and-footer plugin, or use wp_enqueue_script with type "module".',
    'On the page, add a “Custom HTML” block and paste the div. WordPress keeps the div for every author, also where it removes other tags.',
  ],
  squarespace: [
    'Paste the script line into Settings, Developer Tools, Code Injection, Footer. Your plan must allow it.',
    'On the page, add a Code block and paste the div. It shows when you save and leave the editor.',
  ],
  wix: [
    'Add Embed Code, Custom Element. As source give the server address of the script; as tag name, cairn-finder.',
    'Set the attributes that stand below. This needs a premium plan; without one, choose “Only a frame is possible”.',
  ],
  drupal: [
    'Ask whoever looks after the site to load the script through the theme or a module.',
    'On the page, in a text format that keeps div and data attributes, paste the div in source view.',
  ],
  iframe: ['Paste this where the finder should be. The person’s list is gone when they leave the page.'],
};

function attributes(prefix, { pack, locale, report }) {
  const all = { src: pack, locale, report };
  return Object.entries(all)
    .filter(([, value]) => value)
    .map(([name, value]) => ` ${prefix}${name}="${escape(value)}"`)
    .join('');
}

function snippet(answers) {
  const fallback = fallbacks[answers.locale === 'es' ? 'es' : 'en'];
  const base = answers.base.endsWith('/') ? answers.base : `${answers.base}/`;
  const lock = answers.lock && hash ? ` integrity="${hash}" crossorigin="anonymous"` : '';
  const script = `<script type="module" src="${escape(base)}cairn.js"${lock}></script>`;
  if (answers.host === 'html')
    return `${script}\n<cairn-finder${attributes('', answers)}>\n${fallback}\n</cairn-finder>`;
  if (answers.host === 'wix')
    return `Server URL: ${base}cairn.js\nTag name:   cairn-finder\n${attributes('', answers).trim().replaceAll('" ', '"\n')}`;
  if (answers.host === 'iframe') {
    const query = new URLSearchParams(
      Object.entries({ src: answers.pack, locale: answers.locale, report: answers.report }).filter(
        ([, v]) => v,
      ),
    );
    return `<iframe src="${escape(base)}frame.html?${escape(query.toString())}" title="${titles[answers.locale === 'es' ? 'es' : 'en']}" width="100%" height="1200" loading="lazy" referrerpolicy="no-referrer" allow="geolocation; clipboard-write"></iframe>`;
  }
  return `${script}\n\n<div data-cairn="finder"${attributes('data-', answers)}>\n${fallback}\n</div>`;
}

function draw() {
  const answers = Object.fromEntries(new FormData(form));
  document.querySelector('#snippet').textContent = snippet(answers);
  document.querySelector('#steps').replaceChildren(
    ...steps[answers.host].map((text) => {
      const item = document.createElement('li');
      item.textContent = text;
      return item;
    }),
  );
}

form.addEventListener('input', draw);
form.addEventListener('submit', (event) => event.preventDefault());
document.querySelector('#copy').addEventListener('click', () => {
  const say = (text) => {
    document.querySelector('#copied').textContent = text;
  };
  navigator.clipboard.writeText(document.querySelector('#snippet').textContent).then(
    () => say('Copied.'),
    () => say('Copying is not allowed here. Select the text and copy it.'),
  );
});
draw();
