// Columns of 211 tables that the reader takes over, or that hold nothing for a person who looks for help. All others are
// counted in the report, so that a center sees what its export holds and Cairn does not show.

const TAKEN = new Set(
  (
    'taxonomy level name|resource level|level|record type|resource type|resource agency num|resource agency number|agency num|record id|id|parent agency num|parent agency number|parent id|parent|' +
    'connects to site num|connects to program num|public name|program name|agency name|site name|name|alternate name|aka|public name alternate|agency description|description|program description|' +
    'agency status|status|email address main|email address|email|website address|website|url|hours of operation|hours|site hours|eligibility|eligibility adult|eligibility requirements|' +
    'fee structure source|fee structure|fees|documents required|required documents|application process|intake procedure|languages offered|languages offered list|languages|disabilities access|accessibility|' +
    'coverage area|coverage|area served|taxonomy terms|taxonomy term|last verified on|date last verified|last verified date|updated on|last updated on|last updated|bus service access|transportation|latitude|physical latitude|longitude|physical longitude|' +
    'physical address1|physical address 1|address 1|address|physical address2|physical address 2|address 2|physical city|city|physical state province|physical state|state|physical postal code|physical zip code|physical zip|zip|postal code|' +
    'physical country|country|physical address is private|address is private|is private|exclude from website|exclude from directory|publish status'
  ).split('|'),
);
const PHONE =
  /^phone ?\d ?(?:number|type|name|description|is private)?$|^phone (?:number )?(?:fax|tty|hotline|toll free|business line|after hours|out of area)(?: is private)?$/;

export function isAgencyColumn(heading: string): boolean {
  return TAKEN.has(heading) || PHONE.test(heading);
}
