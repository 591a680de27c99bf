import { css } from 'lit';

/**
 * `layout="panel"`: inside an app of one narrow column that shows its own title and language switch, such as
 * the browser extension. The first result has to be in view, so everything above it is drawn in.
 */
export const panelStyles = css`
  :host([layout='panel']) .finder {
    padding: 8px 16px 24px;
    border: 0;
    border-radius: 0;
  }

  :host([layout='panel']) .header,
  :host([layout='panel']) legend {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }

  :host([layout='panel']) .languages,
  :host([layout='panel']) .how,
  :host([layout='panel']) .chip-hint {
    display: none;
  }

  :host([layout='panel']) .ask {
    margin-block: 12px 8px;
    font-size: 18px;
  }

  :host([layout='panel']) input[type='search'],
  :host([layout='panel']) .ask-row .button {
    min-block-size: 48px;
    font-size: 18px;
  }

  :host([layout='panel']) .hint {
    margin-block-start: 4px;
  }

  :host([layout='panel']) .support {
    margin-block-start: 12px;
  }

  :host([layout='panel']) .chip {
    min-block-size: 48px;
    padding-block: 6px;
    font-size: 16px;
  }

  :host([layout='panel']) .chip svg {
    inline-size: 22px;
    block-size: 22px;
  }

  :host([layout='panel']) .toolbar {
    margin-block-start: 12px;
    padding-block-start: 8px;
  }

  :host([layout='panel']) .toolbar .button {
    font-size: 16px;
  }

  :host([layout='panel']) .views .button {
    padding-inline: 12px;
  }
`;
