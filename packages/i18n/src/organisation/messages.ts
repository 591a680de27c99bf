import type { Catalogues } from '../translate.ts';

const en = {
  heading: 'Settings of your organization',
  intro: 'One file holds the sites and the places of record numbers. It holds nothing about any person.',
  setByPolicy: '{name} set this for your browser. The browser asks you before each site.',
  openFile: 'Open a settings file',
  fileFrom: 'This file is from {name}. Nothing changes until you say so.',
  notRead: 'Cairn did not take this file. {why}',
  takePlaces: {
    one: 'Use the record number places of {count} site',
    other: 'Use the record number places of {count} sites',
  },
  taken: 'Done. Cairn knows where these sites show the record number.',
  turnOn: 'Turn on',
  turnOnFor: 'Turn on Cairn on {site}',
  siteIsOn: 'On',
  saveAs: 'Name of your organization, for a file of your own settings',
  saveFile: 'Save as a file',
} as const;

const es: Catalogues<keyof typeof en>['es'] = {
  heading: 'Ajustes de tu organización',
  intro:
    'Un solo archivo guarda los sitios y los lugares del número de expediente. No lleva nada de ninguna persona.',
  setByPolicy: '{name} puso esto en tu navegador. El navegador te pregunta antes de cada sitio.',
  openFile: 'Abrir un archivo de ajustes',
  fileFrom: 'Este archivo es de {name}. Nada cambia hasta que tú lo digas.',
  notRead: 'Cairn no tomó este archivo. {why}',
  takePlaces: {
    one: 'Usar los lugares del número de expediente de {count} sitio',
    other: 'Usar los lugares del número de expediente de {count} sitios',
  },
  taken: 'Listo. Cairn ya sabe dónde ponen estos sitios el número de expediente.',
  turnOn: 'Poner',
  turnOnFor: 'Poner Cairn en {site}',
  siteIsOn: 'Puesto',
  saveAs: 'Nombre de tu organización, para un archivo con tus ajustes',
  saveFile: 'Guardar como archivo',
};

export type OrganisationMessage = keyof typeof en;

/** What the options say about settings that a whole organization shares. */
export const organisationMessages: Catalogues<OrganisationMessage> = { en, es };
