import { plainName } from '../schedule/schedule-fields.ts';
import { FORM_COLUMNS } from './form-columns.ts';
import * as names from './entity-names.ts';

// Fields that the HSDS reader takes over, or leaves out on purpose because they mean nothing to a person who looks for
// help (tax numbers, logos, identifiers). Everything else is counted as unknown in the report.
const TAKEN = new Set(
  (
    'id name alternatename alternatenames nickname description descriptions shortdesc shortdescription summary status servicestatus metadata key ts hsds data ' +
    'organizationid organisationid organizationids providerid serviceid serviceids svcid locationid locationids addressid servicelocationids orgid locid title servicename organizationname locationname ' +
    'latitude longitude lat lng lon long locationtype addresstype transportation timezone tzid address1 address2 streetaddress1 streetaddress2 streetaddress street1 street2 street line1 line2 addresslines city locality state stateprovince stateprovincecode region postalcode postcode zip zipcode country countrycode attention ' +
    'eligibility eligibilitys eligibilities eligibilitydescription eligibilityrequirements audience minimumage maximumage minage maxage fees feesdescription fee cost costoptions requireddocuments requireddocument documentsrequired ' +
    'accessibility accessibilityfordisabilities interpretationservices applicationprocess howtoapply intakeprocedure referralprocess alert assureddate verifiedon lastverified lastverifiedon datelastverified serviceareas servicearea capacities servicecapacities servicecapacity ' +
    'attributes serviceattributes taxonomyterms taxonomyterm servicetaxonomies servicetaxonomys taxonomies taxonomy categories category servicetype servicetypes keywords licenseurl providedby offeredby'
  ).split(' '),
);

const LEFT_OUT = new Set(
  (
    'taxstatus taxid yearincorporated legalstatus logo uri parentorganizationid funding programs program programid organizationidentifiers identifiers externalidentifier externalidentifiertype accreditations licenses waittime assureremail lastmodified lastupdated modifieddate datemodified ' +
    'xcairn createdat updatedat createdby version schemaversion hsdsversion generator type source sourceid datasource datasources importid'
  ).split(' '),
);

export function isKnownField(name: string): boolean {
  const plain = plainName(name);
  return (
    TAKEN.has(plain) ||
    LEFT_OUT.has(plain) ||
    FORM_COLUMNS.has(plain) ||
    names.entityKind(plain, {}) !== undefined ||
    names.ADDRESS_NAMES.has(plain) ||
    names.POSITION_NAMES.has(plain) ||
    names.PHONE_NAMES.has(plain) ||
    names.EMAIL_NAMES.has(plain) ||
    names.WEBSITE_NAMES.has(plain) ||
    names.SCHEDULE_NAMES.has(plain) ||
    names.CONTACT_NAMES.has(plain) ||
    names.LANGUAGE_NAMES.has(plain) ||
    names.PRIVATE_NAMES.test(name) ||
    names.HIDE_NAMES.test(name)
  );
}
