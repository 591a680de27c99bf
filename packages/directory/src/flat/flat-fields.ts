// What a column of a flat list can mean, and how people head such columns in English and Spanish. Headings are
// compared in lower case without accents and punctuation; the first field that matches a heading takes it.

export const FLAT_FIELDS = {
  id: 'id|record id|service id|resource id|program id|listing id|unique id|identifier|key|slug|number id',
  name: 'name|service name|program name|program|service|title|resource|resource name|provider name|facility name|facility|site name|listing|listing name|public name|name1|nombre|nombre del servicio|servicio|programa|nombre del programa|recurso|lugar',
  name2: 'name2|name 2|dba|second name',
  organization:
    'organization|organisation|organization name|agency|agency name|provider|company|parent organization|parent agency|sponsor|operated by|host|org|org name|organizacion|agencia|proveedor',
  alternateName:
    'alternate name|alternative name|aka|also known as|other name|other names|acronym|nickname|otro nombre|alias',
  description:
    'description|service description|program description|about|details|summary|services provided|services|what they do|what we do|overview|notes|comments|information|info|descripcion|detalles|servicios|notas|acerca de',
  phone:
    'phone|phone number|telephone|telephone number|tel|main phone|primary phone|contact phone|office phone|phone 1|phone1|call|telefono|numero de telefono|tel no',
  phone2:
    'phone 2|phone2|alternate phone|alt phone|secondary phone|other phone|second phone|mobile|cell|cell phone|intake|intake phone|intake1|intake2|otro telefono|celular',
  tollFree: 'toll free|toll free phone|toll free number|800 number|numero gratuito',
  hotline:
    'hotline|crisis line|helpline|crisis phone|24 hour line|after hours phone|linea de crisis|linea de ayuda',
  textLine:
    'text line|text number|text phone|text us|sms|sms number|texting|linea de texto|mensajes de texto',
  tty: 'tty|tdd|tty phone|tty tdd|tty phone number|tdd tty|text telephone',
  fax: 'fax|fax number|numero de fax',
  extension: 'extension|ext|phone extension|phone ext',
  email: 'email|e mail|email address|contact email|mail|correo|correo electronico',
  website:
    'website|web site|url|web|link|web address|homepage|website url|website address|sitio web|pagina web|pagina|enlace',
  address:
    'address|street|street address|address 1|address1|address line 1|physical address|location address|street 1|street1|addr|mailing address|direccion|calle|domicilio',
  address2: 'address 2|address2|address line 2|street 2|street2|suite|unit|apt|floor|room|departamento|piso',
  place: 'location|location name|site|building|venue|place|meeting place|ubicacion|sitio|edificio',
  cityLine:
    'city state zip|city state|city st zip|city state zip code|city state and zip|city state postal code|csz|ciudad estado codigo postal|ciudad y estado',
  city: 'city|town|municipality|city town|ciudad|pueblo|municipio|localidad',
  state: 'state|st|province|state province|estado|provincia',
  postalCode: 'zip|zip code|zipcode|postal code|postcode|zip postal code|codigo postal|cp',
  county: 'county|parish|condado',
  country: 'country|pais',
  position:
    'coordinates|lat long|lat lng|lat lon|latlong|latlng|latitude longitude|gps|gps coordinates|geo|geolocation|geo point|geocode|coordenadas',
  latitude: 'latitude|lat|y|latitud',
  longitude: 'longitude|lng|lon|long|x|longitud',
  hours:
    'hours|hours of operation|open hours|opening hours|business hours|office hours|hours open|service hours|schedule|days and hours|days hours|days|when|times|dates and hours|horario|horas|horario de atencion|dias y horas|cuando',
  holidays:
    'holidays|holiday hours|holiday closures|holiday closings|holiday schedule|holidays closed|dias festivos|feriados',
  monday: 'monday|mon|monday hours|lunes',
  tuesday: 'tuesday|tue|tues|tuesday hours|martes',
  wednesday: 'wednesday|wed|wednesday hours|miercoles',
  thursday: 'thursday|thu|thur|thurs|thursday hours|jueves',
  friday: 'friday|fri|friday hours|viernes',
  saturday: 'saturday|sat|saturday hours|sabado',
  sunday: 'sunday|sun|sunday hours|domingo',
  opensAt: 'open|opens|opens at|open time|start|start time|from|opening time|abre|desde|hora de inicio',
  closesAt:
    'close|closes|closes at|close time|end|end time|to|until|closing time|cierra|hasta|hora de cierre',
  day: 'day|weekday|day of week|days open|dia|dias',
  languages:
    'language|languages|languages spoken|languages offered|languages available|language services|language s|idioma|idiomas',
  eligibility:
    'eligibility|eligibility requirements|special programs population groups supported|age groups accepted|gender accepted|sex accepted|eligibility criteria|who can use|who is eligible|requirements|who|population served|populations served|population|target population|who it is for|who its for|who is it for|who can come|who may come|restrictions|audience|serves|who we serve|elegibilidad|requisitos|para quien|a quien sirve',
  ages: 'ages|age|ages served|age group|age groups|age range|age restrictions|edad|edades',
  gender: 'gender|genders|gender served|sex|genero|sexo',
  minimumAge: 'minimum age|min age|age from|minimum age years|edad minima',
  maximumAge: 'maximum age|max age|age to|edad maxima',
  cost: 'cost|costs|payment insurance funding accepted|fee|fees|fee structure|price|cost to client|payment|sliding scale|insurance|payment accepted|costo|tarifa|precio|cuota',
  documents:
    'documents|required documents|documents required|documentation|documentation required|what to bring|bring|documentos|documentos requeridos|que llevar',
  accessibility:
    'accessibility|accessible|ada|ada accessible|wheelchair|wheelchair accessible|handicap accessible|disability access|accesibilidad|accesible',
  application:
    'application|application process|how to apply|intake procedure|intake process|how to access|access|referral process|procedures|proceso de solicitud|como solicitar',
  category:
    'category|categories|type|taxonomy term|taxonomy terms|taxonomies|type of care|service setting|recovery support services|ancillary services|treatment approaches|service type|type of service|service category|resource type|tags|keywords|taxonomy|subcategory|need|focus|categoria|tipo|tipo de servicio|etiquetas|tema',
  serviceArea:
    'service area|area served|areas served|coverage area|counties served|geographic area|geographic area served|coverage|area de servicio|zona',
  transportation: 'transportation|bus|bus line|directions|public transit|transporte|como llegar',
  status: 'status|active|is active|record status|estatus',
  alert: 'alert|notice|temporary message|closure|aviso',
  capacity: 'capacity|beds|number of beds|slots|capacidad|camas',
  verifiedOn:
    'verified|verified on|last verified on|last verified|date verified|verification date|reviewed|last reviewed|checked|last checked|date checked|date last verified|assured date|last assured|verificado|revisado|fecha de revision',
  changedOn:
    'last modified|date modified|modified|updated|updated on|updated at|date updated|last update|last updated|last updated on|actualizado|fecha de actualizacion|ultima actualizacion',
  timeZone: 'timezone|time zone|zona horaria',
  samhsaCodes: 'service code info|service codes|samhsa codes',
  addressIsPrivate:
    'address is private|is private|private|confidential|is confidential|confidential address|address confidential|hide address|physical address is private|confidencial|privado',
  phoneIsPrivate: 'phone is private|phone1 is private|phone 1 is private|private phone|hide phone',
  isHidden: 'exclude from website|exclude from directory|do not publish|hidden|unlisted|hide|no publicar',
  contactInfo:
    'contact information|contact info|contact details|how to contact|how to reach|informacion de contacto|datos de contacto',
  person:
    'contact|contact name|contact person|contact person name|director|executive director|staff|manager|contacto|persona de contacto',
} as const satisfies Readonly<Record<string, string>>;

export type FlatField = keyof typeof FLAT_FIELDS;

export const DAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const satisfies readonly FlatField[];

/** "Monday open" and "Monday close" are two columns of one day. */
const ENDS_OF_DAY = 'open|opens|open time|start|start time|from|close|closes|close time|end|end time|to';

const BY_HEADING = new Map<string, FlatField>([
  ...Object.entries(FLAT_FIELDS).flatMap(([field, headings]) =>
    headings.split('|').map((heading): [string, FlatField] => [heading, field as FlatField]),
  ),
  ...DAYS.flatMap((day) =>
    [day, day.slice(0, 3)].flatMap((name) =>
      ENDS_OF_DAY.split('|').map((end): [string, FlatField] => [`${name} ${end}`, day]),
    ),
  ),
]);

export function isFlatField(value: unknown): value is FlatField {
  return typeof value === 'string' && value in FLAT_FIELDS;
}

/** The field that a heading names, whatever its case, accents, punctuation and joined words. */
export function fieldOfHeading(heading: string): FlatField | undefined {
  // Longer texts are cells and no headings.
  if (heading.length > 80) return undefined;
  const words = plainHeading(heading);
  return (
    BY_HEADING.get(words) ??
    BY_HEADING.get(
      words.replace(/^(the|agency|program|site|service|provider|facility|resource|org|client|public) /, ''),
    ) ??
    BY_HEADING.get(words.replace(/\d$/, '')) ??
    BY_HEADING.get(words.replace(/ (s|\d|required|optional|if any|if applicable|text|info|information)$/, ''))
  );
}

export function plainHeading(heading: string): string {
  return heading
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/\(.*?\)/g, ' ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
