import type { Catalogues } from '../translate.ts';

const en = {
  heading: 'Settings of your organization',
  intro:
    'One file holds your sites, where they show the record number, the fields of their note forms, and your own layouts of a note. It holds nothing about any person.',
  setByPolicy: '{name} set this for your browser. The browser asks you before each site.',
  openFile: 'Open a settings file',
  fileFrom: 'This file is from {name}. Nothing changes until you say so.',
  notRead: 'Cairn did not take this file. {why}',
  recordPlaces: {
    one: 'The place of the record number on {count} site',
    other: 'The place of the record number on {count} sites',
  },
  noteFields: {
    one: 'The fields of the note on {count} site',
    other: 'The fields of the note on {count} sites',
  },
  noteTemplates: { one: '{count} layout of a note', other: '{count} layouts of a note' },
  takeThem: 'Use these settings',
  taken: 'Done. Cairn uses these settings now.',
  turnOn: 'Turn on',
  turnOnFor: 'Turn on Cairn on {site}',
  siteIsOn: 'On',
  saveAs: 'Name of your organization, for a file of your own settings',
  saveFile: 'Save as a file',
} as const;

const es: Catalogues<keyof typeof en>['es'] = {
  heading: 'Ajustes de tu organización',
  intro:
    'Un solo archivo guarda tus sitios, dónde ponen el número de expediente, los campos de sus notas y tus propios formatos de nota. No lleva nada de ninguna persona.',
  setByPolicy: '{name} puso esto en tu navegador. El navegador te pregunta antes de cada sitio.',
  openFile: 'Abrir un archivo de ajustes',
  fileFrom: 'Este archivo es de {name}. Nada cambia hasta que tú lo digas.',
  notRead: 'Cairn no tomó este archivo. {why}',
  recordPlaces: {
    one: 'El lugar del número de expediente en {count} sitio',
    other: 'El lugar del número de expediente en {count} sitios',
  },
  noteFields: {
    one: 'Los campos de la nota en {count} sitio',
    other: 'Los campos de la nota en {count} sitios',
  },
  noteTemplates: { one: '{count} formato de nota', other: '{count} formatos de nota' },
  takeThem: 'Usar estos ajustes',
  taken: 'Listo. Cairn ya usa estos ajustes.',
  turnOn: 'Activar',
  turnOnFor: 'Activar Cairn en {site}',
  siteIsOn: 'Puesto',
  saveAs: 'Nombre de tu organización, para un archivo con tus ajustes',
  saveFile: 'Guardar como archivo',
};

export type OrganisationMessage = keyof typeof en;

/** What the options say about settings that a whole organization shares. */
export const organisationMessages: Catalogues<OrganisationMessage> = { en, es };
