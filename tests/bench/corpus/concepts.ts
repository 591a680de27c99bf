// What a service can be about: need | names in lists | words of descriptions | what people say.
// Written for this bench from everyday speech, without looking at the words of data/taxonomy.

export interface Concept {
  readonly id: string;
  /** Id of the need in data/taxonomy that a list's own labels would lead to; empty when none fits. */
  readonly need: string;
  readonly names: readonly string[];
  readonly words: readonly string[];
  readonly said: readonly string[];
}

const ROWS = `
food-pantry | Food Pantry; Community Pantry; Emergency Food Box; Grocery Distribution | groceries pantry produce canned nonperishable household bags shelves | free groceries; canned food; grocery help; despensa
meals | Community Meals; Hot Lunch Program; Soup Kitchen; Evening Meal | meal lunch dinner breakfast hot served table dining | soup kitchen; hot meal; place to eat; comida caliente
meals | Home Delivered Meals; Senior Dining | delivered homebound seniors meal route nutrition | meals on wheels
food-benefits | Nutrition Assistance Enrollment; Food Benefits Help Desk | enrollment application nutrition benefits card household eligibility | food stamps; snap; ebt; estampillas
recovery-housing | Recovery Residence; Sober Living Home; Recovery Housing Program | residents bedrooms structured housemates residence sobriety | sober house; halfway house; oxford house; casa sobria
shelter | Emergency Shelter; Overnight Shelter; Warming Center; Family Shelter | beds overnight guests intake cots warming | homeless shelter; place to sleep tonight; nowhere to stay; albergue
housing | Housing Navigation; Supportive Housing; Affordable Apartments | tenants landlord lease apartment voucher units | section 8; find an apartment; low income housing; vivienda
rent-utilities | Rent Assistance Fund; Eviction Prevention; Utility Bill Help | rent arrears eviction notice shutoff utility payment | help with rent; light bill; eviction; renta
household-goods | Furniture Bank; Household Goods Closet | mattresses furniture dishes linens dressers | free furniture; beds and mattresses; muebles
clothing | Clothing Closet; Career Clothing Boutique; Winter Coat Drive | clothing coats shoes sizes closet garments | free clothes; winter coats; interview clothes; ropa
hygiene | Shower and Laundry Program; Hygiene Kits | showers laundry toiletries towels soap | take a shower; wash clothes; laundry; duchas
baby-supplies | Diaper Bank; Infant Supplies | diapers wipes formula infants strollers | diapers; baby formula; pañales
phone-internet | Free Phone Enrollment; Digital Access Lab | phones internet devices laptops wifi | free cell phone; obama phone; internet
transport | Ride Program; Bus Pass Distribution; Medical Transportation | rides drivers vans passes appointments fare | bus pass; ride to appointment; gas card; transporte
child-care | Child Care Assistance; Drop-In Child Care | daycare children toddlers caregivers subsidy | daycare; babysitting; guardería
id-documents | Identification Document Help; Birth Certificate Assistance | identification certificates documents replacement fees | get my id; birth certificate; social security card; identificación
benefits | Benefits Enrollment; Disability Claims Help | disability claims income enrollment paperwork | ssi; disability; beneficios
money | Financial Coaching; Credit Counseling; Free Tax Preparation | budget credit savings debt taxes | debt help; fix my credit; taxes; impuestos
legal | Legal Aid Clinic; Free Legal Advice | attorneys advice filing representation paralegal | free lawyer; legal help; abogado
criminal-record | Record Expungement Clinic; Clean Slate Program | expungement convictions sealing petition records | clear my record; expungement; background check
drivers-license | License Restoration Help; Driver Reinstatement | license suspension reinstatement fees hearing | get my license back; suspended license; licencia
custody | Family Court Help; Supervised Visitation | custody visitation parents hearings mediation | get my kids back; custody; custodia
immigration | Immigration Legal Services; Citizenship Classes | citizenship asylum visas naturalization petitions | green card; citizenship; inmigración
reentry | Reentry Program; Returning Citizens Project | release incarceration returning parole transition | just got out of jail; parole help; after prison; reentrada
parenting | Parenting Classes; Fatherhood Program | parents discipline bonding fathers workshop | parenting class; dads; crianza
pregnancy | Pregnancy Resource Center; Prenatal Care | prenatal expectant mothers ultrasound midwife | pregnant; prenatal; embarazo
job | Job Placement; Employment Center; Second Chance Hiring | employers hiring resumes interviews placement | find work; job; hiring felons; trabajo
job-training | Workforce Training; Apprenticeship Program; Welding Certificate | apprentices trades certificate training skills | learn a trade; job training; apprenticeship; capacitación
education | Adult Education; College Access | tuition enrollment students courses campus | go back to school; college; escuela
ged | High School Equivalency Classes; Diploma Program | equivalency diploma testing tutoring math | ged; finish high school; diploma
english-classes | English Classes; Language Learning Circle | conversation grammar beginners speakers | learn english; esl; clases de inglés
life-skills | Life Skills Workshop; Cooking and Budgeting | workshop habits routines planning cooking | life skills; budgeting class; habilidades
navigation | Resource Navigation; Information and Referral Line | navigators referral referrals connect resources | where do i start; 211; case manager
health-care | Free Clinic; Community Health Center; Walk-In Medical Care | physicians nurses exams vaccines primary | doctor; clinic; free doctor; clínica
health-insurance | Health Coverage Enrollment; Insurance Navigator | coverage premiums enrollment plans | medicaid; health insurance; seguro médico
dental | Dental Clinic; Mobile Dentistry | dentists teeth cleanings extractions dentures | dentist; tooth pain; dentures; dentista
vision-hearing | Eyeglass Program; Hearing Aid Bank | eyeglasses lenses optometry hearing aids | glasses; eye doctor; lentes
hiv-hepatitis | Testing and Treatment for Hepatitis; HIV Testing | testing confidential results prevention viral | hiv test; hep c; prueba
tobacco | Quit Smoking Program; Tobacco Cessation | nicotine patches quitting smoking lungs | quit smoking; stop vaping; dejar de fumar
mental-health | Counseling Center; Behavioral Health Services; Psychiatric Care | therapists counseling depression anxiety sessions | therapy; depression; counselor; terapia; psychiatrist
crisis | Crisis Stabilization; Mobile Crisis Team | crisis stabilization responders urgent clinicians | suicide; crisis; someone to talk to now; emergencia
warm-line | Peer Warm Line; Listening Line | listening callers volunteers phone support | warmline; someone to talk to; lonely
violence-safety | Domestic Violence Program; Safe House; Sexual Assault Advocates | survivors advocates safety protective orders | abusive relationship; domestic abuse; safe house; violencia
overdose-prevention | Naloxone Distribution; Overdose Prevention Training | naloxone kits overdose reversal training | narcan; overdose kit; naloxone
harm-reduction | Syringe Services; Harm Reduction Van | syringes supplies safer outreach disposal | needle exchange; clean needles; test strips
treatment | Substance Use Treatment; Addiction Services | assessment clinicians substance counseling program | rehab; addiction help; get clean; rehabilitación
detox | Withdrawal Management; Detoxification Unit | withdrawal monitored nurses medical stabilization | detox; withdrawal; desintoxicación
residential-treatment | Residential Treatment; Inpatient Program | inpatient residents licensed beds program | inpatient rehab; 28 day program; rehab with beds
outpatient-treatment | Intensive Outpatient; Outpatient Counseling | outpatient evening sessions weekly clinicians | iop; outpatient; evening program
medication | Medication for Opioid Use; Methadone Clinic; Buprenorphine Program | buprenorphine methadone dosing prescribers medication | suboxone; methadone; mat; vivitrol
mutual-aid | Recovery Meeting; Step Study Group; Open Discussion Meeting | meeting fellowship members steps sharing chairs | aa meeting; na meeting; 12 step; junta; support group
peer-coaching | Recovery Coaching; Peer Mentoring; Peer Support Services | coaches mentors lived experience goals | recovery coach; mentor; someone who has been there; peer support
recovery-center | Recovery Community Center; Recovery Cafe; Drop-In Recovery Space | members drop-in activities welcome community | recovery center; clubhouse; place to hang out sober
family-support | Family Support Group; Loved Ones Circle | relatives loved ones boundaries sharing | my son is using; family support; al anon; familia
grief | Grief Circle; Bereavement Counseling | grief loss mourning bereaved healing | lost someone; grief; duelo
social | Social Club; Game Night; Community Supper | friends games outings fun evenings | make friends; sober fun; something to do
sports | Sober Softball League; Gym Access; Running Club | gym running softball fitness teams | gym; exercise; basketball; deportes
arts | Art Studio; Music Workshop; Writing Circle | painting music writing studio creativity | art class; music; painting; arte
faith | Faith Recovery Ministry; Prayer Group | prayer scripture worship fellowship ministry | church; bible study; prayer; iglesia
culture | Cultural Healing Circle; Native Wellness Gathering | elders drumming traditions ceremony language | sweat lodge; native american; talking circle
volunteering | Volunteer Center; Service Corps | volunteers service projects giving teams | volunteer; give back; community service hours; voluntario
veterans-services | Veterans Resource Center; Veteran Housing | veterans military benefits discharge service | va help; vet services; veteranos
court-support | Recovery Court Support; Treatment Court Peer Program | court judges docket compliance peers | drug court; court ordered; probation; corte
gambling | Gambling Recovery Program; Problem Gambling Helpline | gambling casinos betting helpline | gambling; betting; casino problem
mail-storage | Mail and Storage Service; Locker Program | lockers mail storage address belongings | mailing address; lockers; store my stuff
emergency-funds | Emergency Assistance Fund; Neighbor Relief | emergency vouchers grants relief one-time | emergency money; cash help; voucher
substance-education | Impaired Driving Classes; Alcohol Education | education impaired driving alcohol curriculum | dui class; alcohol class
 | Community Garden; Urban Farm | garden seeds plots harvest soil | garden; grow vegetables
 | Pet Food Bank; Animal Foster Program | pets dogs cats foster kibble | dog food; pet food; keep my dog
 | Tool Lending Library; Home Repair Program | tools repairs roof plumbing carpentry | fix my roof; borrow tools; home repair
 | Wheelchair Loan Closet; Medical Equipment Lending | wheelchairs walkers equipment crutches loan | walker; wheelchair; hospital bed
 | Refugee Welcome Center; Resettlement Services | refugees resettlement arrival interpreters newcomers | refugee; new to this country; refugiado
 | Summer Youth Camp; After School Program | youth homework camp tutoring snacks | after school; summer camp; kids program
 | Disaster Relief Center; Flood Recovery Help | disaster flood cleanup relief storm | flood; storm damage; fema
 | Cancer Patient Support; Hospice Volunteers | patients hospice caregivers illness comfort | cancer; hospice; very sick
 | Sign Language Interpreting; Deaf Services | interpreters deaf signing captioning hearing | deaf; asl interpreter
 | Notary and Translation; Document Translation | translation notary certified letters | translator; notary; traducir
 | Elder Care Advocacy; Senior Center | seniors elders companionship caregivers aging | old people; help for my grandma; ancianos
`;

export const CONCEPTS: readonly Concept[] = ROWS.trim()
  .split('\n')
  .map((row, at) => {
    const [need = '', names = '', words = '', said = ''] = row.split('|').map((part) => part.trim());
    return {
      id: `${need || 'other'}-${at}`,
      need,
      names: names.split('; '),
      words: words.split(' '),
      said: said.split('; '),
    };
  });
