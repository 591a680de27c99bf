import { css } from 'lit';
import { fileButton } from '../theme/file-button.styles.ts';
import { mapStyles } from './map.styles.ts';
import { matchedStyles } from './matched.styles.ts';
import { paperStyles } from './paper.styles.ts';

export const moreStyles = css`
  ${fileButton}
  ${matchedStyles}

  .description {
    max-inline-size: 66ch;
    white-space: pre-line;
  }

  .more {
    display: grid;
    justify-items: center;
    gap: 8px;
    margin-block-start: 20px;
    color: var(--muted);
  }

  .detail {
    display: flex;
    flex-direction: column;
    gap: 10px;
    margin-block-start: 12px;
    padding: 8px 16px 24px;
    border: 1px solid var(--soft-line);
    border-radius: var(--round);
    background: var(--surface);
  }

  .back {
    align-self: flex-start;
    margin-inline-start: -10px;
  }

  .detail-name,
  .my-list h3 {
    font-size: 26px;
    line-height: 1.25;
    scroll-margin-block-start: 24px;
  }

  .sections {
    display: grid;
    gap: 20px 32px;
    margin-block: 12px;
  }

  .section {
    break-inside: avoid;
  }

  .section h4 {
    margin-block-end: 2px;
    color: var(--clay);
    font-size: 18px;
  }

  :is(.section, .extra, .removed) .button.plain {
    justify-content: flex-start;
    margin-inline-start: -8px;
    text-align: start;
  }

  .link {
    display: inline-flex;
    align-items: center;
    min-block-size: 48px;
    min-inline-size: 48px;
  }

  .contact {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 12px;
    min-block-size: 32px;
  }

  table {
    border-collapse: collapse;
    overflow-wrap: break-word;
    font: inherit;
    color: inherit;
  }

  th {
    padding: 3px 12px 3px 0;
    font-weight: 400;
    text-align: start;
    vertical-align: top;
  }

  td {
    padding: 3px 0;
  }

  .span {
    display: inline-block;
  }

  th::first-letter,
  .span::first-letter,
  .meeting-time::first-letter {
    text-transform: uppercase;
  }

  .small {
    max-inline-size: 66ch;
    color: var(--muted);
    font-size: 16px;
  }

  .extra,
  .extra form,
  .correction form,
  .take {
    display: grid;
    gap: 8px;
    justify-items: start;
  }

  .choices {
    margin-block-start: 8px;
    padding: 16px;
    border-radius: var(--round);
    background: var(--sunk);
  }

  h3 {
    font-size: 22px;
    line-height: 1.3;
  }

  .choice-groups {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 270px), 1fr));
    gap: 16px 32px;
    margin-block-start: 8px;
  }

  fieldset:not(.support) {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    justify-items: start;
  }

  .choices .done {
    margin-block-start: 16px;
  }

  .choice {
    display: flex;
    align-items: center;
    gap: 12px;
    inline-size: 100%;
    min-block-size: 48px;
    padding-block: 4px;
    line-height: 1.3;
    cursor: pointer;
  }

  .choice .count {
    flex: none;
    margin-inline-start: auto;
  }

  .none {
    color: var(--muted);
  }

  .choice input {
    flex: none;
    inline-size: 24px;
    block-size: 24px;
    margin: 0;
    accent-color: var(--pine);
  }

  .choice:has(:focus-visible) {
    outline: 3px solid var(--focus);
    outline-offset: 2px;
    border-radius: 4px;
  }

  details {
    inline-size: 100%;
  }

  .correction textarea {
    font-weight: 400;
  }

  .correction :is(.field, fieldset) {
    inline-size: 100%;
  }

  .field {
    display: block;
    margin-block: 8px 4px;
    font-weight: 600;
  }

  .box {
    min-block-size: 48px;
    max-inline-size: 100%;
    padding: 8px 12px;
    border: 2px solid var(--line);
    border-radius: 8px;
    background: var(--surface);
    color: var(--ink);
    font: inherit;
  }

  textarea.box {
    inline-size: 100%;
    resize: vertical;
  }

  .active,
  .pick,
  .marks,
  .take-buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-block-start: 8px;
  }

  .active-choice {
    font-weight: 400;
  }

  .meetings {
    min-block-size: 560px;
    margin-block-start: 24px;
  }

  .meetings .status {
    margin-block-start: 12px;
  }

  .meetings h4:not(.name) {
    margin-block-start: 16px;
    font-size: 20px;
  }

  .pick .field {
    flex: 1 1 150px;
    max-inline-size: 280px;
    margin: 0;
  }

  .pick .box {
    display: block;
    inline-size: 100%;
    margin-block-start: 4px;
    padding-inline: 8px;
  }

  :is(.cards, .state) ~ .small {
    margin-block-start: 12px;
  }

  .item-tools {
    display: flex;
    flex-wrap: wrap;
    margin-inline-start: -10px;
  }

  .mark {
    padding-inline: 14px;
  }

  .meeting-time {
    font-size: 20px;
    font-weight: 600;
  }

  .my-list {
    margin-block-start: 12px;
  }

  .take {
    margin-block-start: 24px;
    padding: 16px;
    border-radius: var(--round);
    background: var(--sunk);
  }

  .take h4 {
    font-size: 20px;
  }

  .code {
    display: grid;
    gap: 8px;
    margin: 0;
  }

  .qr {
    max-inline-size: 100%;
    block-size: auto;
    border-radius: 8px;
    forced-color-adjust: none;
  }

  @container (min-width: 720px) {
    .detail {
      padding: 12px 28px 28px;
    }

    .sections {
      grid-template-columns: 1fr 1fr;
    }
  }

  ${mapStyles}
  ${paperStyles}
`;
