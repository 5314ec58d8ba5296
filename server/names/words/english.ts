/** Words of English that tell names from what only begins with a capital. All in small letters. */
import { listed } from './listed.ts';

/** What the name of an institution holds, mostly at its end. */
export const ENGLISH_INSTITUTIONS = listed(`
  council association foundation hospital college university school centre center society network board ministry department
  agency authority institute union federation coalition alliance bank company corporation inc ltd llc llp club church museum
  library theatre theater shelter house committee commission chamber city town village county municipality service services
  cooperative co-operative co-op coop trust fund group partnership league collective clinic academy exchange office bureau lab labs
  laboratory hub farm farms kitchen market station news radio press friends works workshop ymca ywca legion rotary lions
  partners partnerships brewery bakery consulting consultants enterprises industries systems solutions studio studios pantry
  charity charities initiative task-force secretariat tribunal court parish diocese band nation registry observatory centres
  cathedral mosque synagogue temple orchestra choir collectif conservancy conservation utilities utility transit police fire
  daycare nursery nurseries hospice pharmacy credit credit-union outreach ministries growers logistics housing`);

/** Of these, none begins a name in small letters. */
export const ENGLISH_SMALL = listed('');

export const ENGLISH_JOINERS = listed('of the and for in on at de');

export const ENGLISH_STOPS = listed(`
  the a an and or but nor so yet for of to in on at by from with without within into onto over under about after before between
  among during since until against through throughout despite except than as if when where while because although though unless
  whether that which who whom whose what why how this these those it its he she they we you i me him her them us his their our
  your my mine is are was were be been being am has have had do does did will would shall should can could may might must not no
  yes all any both each few more most much many some such other others another every everyone everybody somebody nobody someone
  anyone nothing something there here then now today yesterday tomorrow soon later already again also too very just only even
  still however therefore moreover meanwhile finally first second third last next once one two three four five six seven eight
  nine ten new good great thanks thank dear hello please let monday tuesday wednesday thursday friday saturday sunday january
  february march april may june july august september october november december spring summer autumn fall winter present
  regrets absent apologies agenda item items date time location action actions motion moved seconded carried minutes note notes
  source photo page appendix question questions answer discussion update updates welcome adjournment attendance attending
  according thanks led along together instead perhaps indeed`);

/** Of what this is about, which is no institution. */
export const ENGLISH_WORKS = listed(`
  act bill plan program programme project policy strategy day days week month award awards prize report book film study survey
  guide charter agreement campaign conference congress summit forum street avenue road boulevard drive lane highway park bridge
  room hall lake river mount bay square building pavilion article chapter novel song album exhibition bylaw bulletin review
  festival fair gala drill hurricane creek harbour island falls valley beach pond hill cove ridge trail brook stream forest waterfront uptown downtown`);

export const ENGLISH_TITLES = listed(
  'mr mrs ms miss mx dr prof professor rev reverend sister brother father sir',
);

export const ENGLISH_ROLES = listed(`
  mayor president director minister councillor councilor premier chair chairman chairwoman chairperson secretary treasurer
  coordinator manager chief officer executive deputy vice-president spokesperson spokeswoman spokesman volunteer member
  senator judge captain warden reeve facilitator co-chair ceo cfo coo mla mpp mp principal dean constable sergeant`);

export const ENGLISH_PEOPLES = listed(`
  french english canadian canadians american americans european europeans indigenous acadian acadians british german spanish
  canada quebec ontario europe america africa asia united-states north south east west northern southern eastern western
  christmas easter internet covid covid-19 facebook zoom google youtube linkedin twitter instagram god mi'kmaw mi'kmaq
  maritimes maritime maritimers atlantic francophone francophones anglophone anglophones ukrainian ukrainians syrian`);
