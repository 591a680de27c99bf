import { render, type ComponentChild } from 'preact';
import './surface.css';

/** Draws one of Cairn's pages into its document. */
export function mount(child: ComponentChild): void {
  const root = document.getElementById('__plasmo') ?? document.body;
  render(child, root);
}
