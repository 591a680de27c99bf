// The blocks in the editor, with what WordPress itself brings: no build, no other library.

const {
  blocks: { registerBlockType },
  blockEditor: { InspectorControls, useBlockProps },
  components: { PanelBody, Placeholder, SelectControl, TextControl, ToggleControl },
  element: { createElement },
  cairnBlocks,
} = Object.assign({ cairnBlocks: window.cairnBlocks }, window.wp);

function control(name, label, attributes, setAttributes) {
  const onChange = (value) => setAttributes({ [name]: value });
  return name === 'compact'
    ? createElement(ToggleControl, { key: name, label, checked: attributes[name], onChange })
    : createElement(TextControl, { key: name, label, value: attributes[name], onChange });
}

function edit(block) {
  return function Edit({ attributes, setAttributes }) {
    const own = Object.entries(block.fields).map(([name, label]) =>
      control(name, label, attributes, setAttributes),
    );
    const shared = Object.entries(cairnBlocks.shared).map(([name, { label, options }]) =>
      createElement(SelectControl, {
        key: name,
        label,
        options,
        value: attributes[name],
        onChange: (value) => setAttributes({ [name]: value }),
      }),
    );
    return createElement(
      'div',
      useBlockProps(),
      createElement(
        InspectorControls,
        { key: 'settings' },
        createElement(PanelBody, { title: block.title }, ...own, ...shared),
      ),
      createElement(Placeholder, { key: 'place', label: block.title, instructions: cairnBlocks.hint }),
    );
  };
}

for (const [kind, block] of Object.entries(cairnBlocks.blocks))
  registerBlockType(`cairn/${kind}`, { edit: edit(block), save: () => null });
