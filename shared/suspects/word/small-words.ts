// Which small words never stand side by side in English, and which longer words bind the small one after them ("referred
// to"). Counted from the US English trigram model of CMU Sphinx (BSD licence): two words are listed when they meet over
// twelve times more seldom than chance would have it. Two listed words may still meet at the end of a phrase.

/** A line for each first word, with the second words: `the` is never followed by `of`. */
const never = `
the: a an of to in and or for on with that this is are was were be been it its as at by from we they i he she not but have has had do does did if which who when where how why our your their his my there will would can could should may might must than then them him me into about over these those every each between through during being having without against since
a: the of to in and or for on with that this is are was were be been it its as at by from we you they i he she not but have has had do does did if what which who when where how why our your their his my there will would can could should may might than then them him me into about over these those every each between through during being having without within against since
an: the of to in and or for with that this is are was were be been it its as at by from we you they he she not but have has had do does did if what which who when where how why our your their his my there will would can could should may might must than then them him me into upon about these those each between through during being having without within against since
of: to in and or for on with is are was were be as by from we they i he she but have has had do does did if will would can could should might than then into through during without within since
to: of in and for on with is are was were been by from we they i he she has had does did if there will would can could should may might must than then into upon through during without against since
in: of is are was were be been we they i he she not have has had do does did who why will would can could should might must than against
and: been than them
or: of and but than then them
for: of to on with are was were be been from we they i he she have has had do does did will would can could should may might must than then into upon through without within against
on: of are was were be been not have has had do does did will would can could should might must
with: of to on are was were be from we they he have has had do does did there will would can could should may might must than into upon through against
that: been them him me
this: of been its who their his him me those each
is: of are was were be been have had did will would can could should might must than them him
are: of this is was were be been it he she have has had do does did will would can could should may might than them him us me during since
was: of is are were be been have has had do does did will would can could should may might must than them these each since
were: of is are was be been have has do does which who how will would can could may might than them every since
be: of is are was were been we they she have has do does did which will would can could may might must than them each
been: of and is are was were be it we they he she not have has do did which who will would can could should may might must than then them us these
it: of who their them him us me those
as: and or be been by but have had which who would could should might must than then into upon about through without since
at: of to in for on with is are was were be been from we they i he she not have has had do does did if there would can could should may might than then into through without against since
by: of to is are was were be from they he she have has do does why will would should might must than into
from: of to in for on with is are was were be been by we they he she have has had do does did if why will would can could should might must than into through during against
we: the a an of to in and or for on with that this is it its by from they i he she but has does if what which who where how why your their his my there than them him us me into upon about over these those every between through during without within against since
you: of was it its we they has does our their his them him us me upon these those between
they: the a an of to in and or for on with that this is was it its as at by from we i he she but has does what which who how why our your their his my there than them him us me into upon about over these those every between through during without within against since
i: the a an of to in and or for on with that this is be it its as at by from we you they he she not but has does if what which who where how why our your their his my there than them him us me into upon about over these those every each between through during being having without within against since
he: the a an of to in for on with that this are it its as at by from we they i but what which where how why our your their my there than them him us me into upon about over these those each between through during without within against since
she: the a an of to in for on with that this are it its as at by from we they i he but if what which who where how why our your their his my there than them him us me into upon about over these those every each between through during being without within against since
not: of is are was were has does did which will would can should may might must than each
but: and or been than them him into
have: of are was were be by from he she has do does which who where how why will would can could should may might must than into through being having
has: of and or with are was were be by from we they i have do does did if which who when where how why will would can could should may might must than then into being
had: of is are be have has do does who how why will would can could should may might must than through being having
do: of were be been has had did who can could should into being
does: of are was were be had can could
did: of are be been has will can than
if: of to in and or on with is are was were be been from but have has had do does did which who where how why will would can could should may might must than then them him us me into upon about over between through without within against since
what: of for be been as at by from which who than them him us me into over between through during without within against since
which: on with that be been from not but who how why than them him me about
who: a an of on with be been not but which how there than them being
when: of for with be by from but have had which who how why could may might than then them him us me into about over between through
where: of with be but had who why may than then them him me into through
how: of for with be been as at by from but had which who than them him me into between through
why: of to with from which than them about
our: the a an of to in and or for on with that this is are be it as at by from they i he not but have had does if who when where how why your their his my there can could may must than me over those through against
your: the a an of to in and or for on with that this is are was were be it as at from we they i he but have has do if when why our their his my there would can may than then him about over against since
their: the a an of to in and or for on with that this is are was were be it as at by from they i not but have has had do if what who when where how why our your his my there would could should might than then them into over these during
his: the a an of to in and for on with that this are were it its at by from we they i she not but have has had do if what which who when how why your their my would may must than him about over during without against since
my: the a an of to in and or for on with that this is are was were be been it as at by from we you they he she not but have has had do does did if what which who when where how why our your their his there would can could should may might than them him us me into about over these those each through without against since
there: the of its our their his them him us me into upon those
will: a an on with is are was were been its from has had does did what which who where why their his would can could should may might must than them him us me into about those every between through during being having against since
would: the of to in and or for on with is are was were been its as by from has had does did what which who when where how our their his my will can could should may might must than them him us me into upon about over every between through during being having within against since
can: the a an of in for on that is are was were been its as by has had does did what which who when where how why our your their his my will would could should may might must than them him us me upon about those every between being having against since
could: the a an to in for on is are was were been its as by from has had does did what which who when where how why our your their his my will would can may might must than them him us me into upon about over those every between through during being having against since
should: a to in and for on with is are was were been its as from has had does did what which who when where how why their his my will would can could may might must than them him us me into upon about over every between through during being having without within against
may: a an to for that from what how my there
might: the a an to in and for on with this is are was were been its by from has had does did what which who when where how why our your their his my will would can could should must than them him us me into upon about over every each between through during being having without within against since
must: the a an to in and or on with that this is are was were its as from she has had does did what which who when where how why our your their his my there will would can could should may might than them him us me into upon about over these those every each between through during being having without within against since
than: of and or are was been but which will should may must then
then: been them
them: been him us me
him: been them us me
us: been them him me
me: been them him us
into: of to in for on with is are was were be from we they i he she not have has had do did will would can should may might than then about over between against
upon: i
about: of were be been have has had does will would can could should may might must into against
over: of are was were be been not have has had will would can could should may
these: the a an of to that was be it its we they he she not has does if what who how why our your their his my there me about those between
those: the a an this was be it its had does did how why your their his my than them about these
every: the a an of to in and or for on with that this is was be been it at from we they i he she not but have has had do did if when how your my there will can then me about
each: the a an that this be it we you they i he not do what who when how your my there me
between: of to in or for on with is as at by from has if will than
through: of are were not have has had does did who would can could might
during: of to in for on they i not
being: to are was be been it we they he she have do does did if why will could may might then them him these
having: of and is are was be by from we they i he she but have has do if which when there will would can could
without: of to in and or for on with is was were as we i he she not but have has had if what who when how will would can could than
within: of to i
against: of to on with are was were from we they i he she not have has had if will would could
since: of to or for on is are was be have do did who will would can could should than them me into
`

/** A line for each small word, with the words that keep it to themselves: after "referred to" a new phrase begins. */
const binding = `
of: absence accused admirer advantage afraid ahold amount amounts anticipation approve array ashamed aspect aspects aware axis backbone bane batch beginning beginnings behalf beware billions bits bottle bouquet bowels breach brink bulk bunch capable carton chairman chamber characteristic chunk chunks clash combination combinations comforts component composed concept conception consequence consists contents convicted copies copy couple courtesy creation dangers declaration definition demise deprived depths description dispose disposed dose dozens dreamed dreamt duration edge element end envious equivalent essence examples expense extension favor fond form formation forms founder fraction front gallons glimpse grain grams granddaddy habit hallmark handful height hint horrors hundreds hunk imitation importance incapable indication instead intention interpretation introduction invasion isle joys kilos kind kinds lack layer layers leery length liters loads loaf lot lots magnitude majority member mercy merits middle midst milligrams millions ministry mixture mockery mouthful none notion notions number ounce ounces packet pair pairs parcel part parts percent percentage perception periods piece pieces pile piles pillar pint plenty plight portion possibility probability proportion prospect proud pursuit quantity quart quarters range realities realm recollection reeks reflection regardless remainder reminder removal representation representative rest result revival rid rite sake sanctity scope scourge segment seriousness shades shitload shortage shred sigh significance size slab slew slice slices sort sorts source speck spite spur stack stacks stages statue statute stench strand sum summary supportive symbol symptom teachings tens terms thousands thrill tired ton tons top traces tug type types unaware unheard university unworthy variety vat verge version versions vicinity violation virtue virtues visions wad weary whiff wizard worthy wrath
to: ability able access accomplice according accustomed adapt addicted addition adjacent adjust adjusted adjusting admitted afford afraid agreed agreeing aiming aims allegiance allergic allowed aloud antidote anxious apologized appeal appealing appeals appear appeared appears applied applies apply apt ashamed assigned attached attempt attempted attempting attempts attention attentive attracted authorized aversion back began begin begins begun belong belonged belonging belongs blanche boon bothered bound bowing capability capacity cater catering cease ceased chained chance choose chooses choosing chose chosen cling close closer comes commitment committed compared comparison compelled compulsion conditioned condolences confessed confessing confined conformed connected consented continue continued continues continuing contrary contribute contributed contribution contributions converted courage dared dares decide decided decides declined dedicated dedication delighted deserve deserves designed desire destined determined devoted devotion difficult disrespectful doomed due eager easier easy effort efforts encouraged enough entitled entrusted equipped equivalent expected exposed exposure fail failed failing fails faithful fastened flock forced forgot forward gall gateway glad glued going gong goodbye guts happened hard harder harmful heir hesitate homage hoping hurrying identical immune impolite impossible inability incentive inclined insensitive instructed insult intend intended intends intro introduction invitation invitations invited itching keen lead leads led lengths liable lied likely likes linked links listen listened listening listens longed loyal mailed manage managed manages meant motivated moved nearer need needed needing needless needs nod objection objections obligated obligation obliged obstacle occurred opportunity opposed opposition order ought owing partial permission permitted pertinent planned planning plans pleased pledged ploy poised powerless preaching prefer prefers prepared pressed pretend pretended pretending pretends prior privy proceed proceeded proceeds programmed prone propose proximity qualified react reacted reacting reaction reactions ready reassigned receptive refer reference references referred referring refers refusal refuse refused refuses refusing regard regards relate related relation relative relevant reluctant required resemblance resort respond responded responding responds response responses restricted return returned returning rushed rushes scheduled seeks seem seemed seems sensitive sentenced sequel similar sought spoke spoken stairway starting stick sticking stoop strapped strive struggled struggling subjected suffice suited superior supposed susceptible switched switching sympathetic talk talked temptation tempted tempting tend tendency tends testament thanks threat threaten threatened threatening threatens thrilled tied transferred translates transported traveled tribute tried tries trip try trying unable unfaithful unfit unlikely urge used volunteered vow vowed vulnerable want wanted wanting wants ways wedded welcome went willing willingness yearning
in: bathed believer cashed catcher chink confide dent embedded engage engaged flaw implicated indulge instrumental interested invest invested investing involved involvement live lived lodged lull madly meddle originated participate participated participating plugged rake reduction reflected resulted resulting snowed specialize stationed succeeded thorn trapped tuning twinkle usher wallow zoom
for: account accountable accounted accounting accounts adjusted admiration advertisement advocate affection aiming amnesty anguish apologies apologise apologize apologized apologizing appetite applied apply applying appreciation appropriate arrange arranged arrested asking audition auditioning beg begging bid blamed blueprint blueprints boon candidate cared caring cater cheer cheering cheque citation coma compassion compensate compensation competing contempt convenient craving criteria cure cures customary demand designed desperate destined detained disregard easier eligible enthusiasm except exchange excuse excuses explanation explanations filed filing flair forgiven funding fundraiser gasping grateful gratitude grounds gunning habitat haven hooray hoping hospitalized hots hunt hurrah hurray implications incentive inspiration jail knack lasted lasts liable longed longing looking lookout lust magnet manhunt metaphor mistaken motive nominated notorious opportunities outlet overdue paid passion pay paying pays plans pleading praised pray prayed praying precedent preference preparation preparations prepare prepared preparing prepped prescriptions pretext prosecuted prowl punished punishment qualified qualifies qualify quest ready recipe remorse renowned replacement reputation requests requirement reserved respect responsibility responsible reverence rewarded ripe root rooting scarred scheduled scramble search searched searches searching selected settle shilling simmer slang sorry spokesman stands starved strive substitute sucker sued suitable suited summoned suspended sympathy thankful thanks thirst timetable tit tolerance uncommon unfit unprepared vie volunteered vote voted voting vouch wait waited waiting waits weep wishing wonders worked yearning
on: appeared appearing banging based bearing bent bets betting bid bidding birthmark blisters bounty briefed bruise bruises burden carry cheat cheated cheating cheats chew chewing choke choking click clicking clink clowning comment commentary concentrate concentrated concentrating congrats congratulations count counting crush depend depended dependent depending depends descended dibs dings dissertation drags dwell dwelling effect elaborate embark emphasis engraved err expert eye featured finger flashed focus focused focusing founded frown gambled grip hairs hang hark harp havoc hinges hold hooked hop hopped hopping icing impact imposed imprint inflicted influence insist insisted insisting insists intent intrude intruding judged keen knock knocking knocks labels landed latch laying lean lid limitations locks log logged lotion markings monopoly mounted mutiny nibble operated opinions outlook pee peed peeing piled piling placed planning plastered pooped posted pressure prey rag reflect reflection reflects rely relying rested resting restraints restrictions rests scar scars scratches sits sitting slap solely spat speculate spin spit spy spying stain stains stamped stance stepped stepping sticker stickers stomp strain stranded strap stumbled tabs tack tattooed thoughts thrive toll touches trampled tread unicorn variation views whiskers working
with: accordance acquainted affair afflicted agree agreeing agrees allied along amends argue arguing associate associated begin blessed bond bonded bored brushes bursting charged chat chatting chord combined comfortable commune communicate communicating compared compatible compete competing comply concur confer confrontation confronted conjunction connect connecting connection consistent consult consulted consumed contact conversation conversations converse cooperate cooperating cope cuddle deal dealing dealings deals dealt decorated diagnosed disagree disgusted dispense duet encounters engage entrusted equipped experiment experimenting faced familiar fascinated fascination fiddle filled fitted flirt flirting flooded frustrated greeted grips happy honest identify impressed infected interact interaction intercourse interfere interfered interfering interviews jive loaded meddle meddling mess messes messing mingle negotiate negotiating obsessed obsession overboard overrun overwhelmed packed par parting partnership plagued pleaded pleading pleased preoccupied problem proceed quarrel relations relationship relationships rematch rendezvous reunited rewarded rhymes saddled satisfied showered siding sleeps slept smitten sprayed stick sticking stingy stocked struggle struggled struggling stuck swamped sympathize sync tagged tampered tampering threesome thrilled tinker touch trifle unfamiliar unhappy wrestle wrestling wrong
this: earlier violate
be: bygones cannot gonna gotta wanna wont
as: classified counts defined described disguised far identified known labeled listed long masquerade nearly perceived posing qualifies qualify quoted recognized regarded serves soon such tagged twice volunteer
at: aimed aiming amazed arrive arrived arriving barks capped directed gaze glance glare hammering hints laugh laughed laughing look looked looking mad marvel peaked peek scoffs screamed shouted shouting smiled stab stare stared stares staring stationed swipe valued yell yelled yelling yells
by: abducted abide absorbed accessed accompanied administered affected afflicted aggravated alarmed ambushed amused annoyed approached approved aroused attacked backed betrayed bewitched bitten blinded bothered caused chased commissioned confronted consumed controlled corrected corrupted crippled defined despised determined devastated directed disgusted distracted disturbed divided dominated driven entertained exploited fascinated followed fooled generated greeted guarded guided harassed harmed haunted hijacked horrified hypnotized impressed infiltrated inflicted influenced initiated inspired insulted interrupted intimidated intrigued irritated judged judging manipulated molested monitored motivated occupied offended operated outnumbered overruled overrun overwhelmed owned plagued posed possessed powered produced protected puzzled replaced represented ruled scarred scraping seduced sponsored spooked squeak stalked startled struck stung stunned sung supplied supported surrounded swamped swears tainted threatened touched trampled triggered
from: absent apart arise aside away banished banned barred benefit blocks calling coming dangling depart departing departure descended detached detachment differ discharged disconnected emerge emerged evicted expelled fallout fleeing fugitive graduated graduating hail hailing imported judging originally originated paralyzed plucked proceeds prohibited quotes quoting recover recovered recovering refrain removed separated stem suffer suffered suffering suffers withdraw withdrawn
you: accompany accusing advise allows applaud ask assure beseech betray bless bothering bothers bout commend congratulate dare disappoint distract envy flattered forgives give gives greet guarantee haunt lest lets meet notify possessed remind salute stab startle supposing teaches tell telling tells thank unless unto warn whenever wherever
not: shalt
do: kwan
if: damned wonder wondered wondering
what: clue decipher dictate exactly matter precisely wonder wondered wondering
who: someone
why: explains
your: beg cleanse confessing fasten floats minding recharge
their: minding risked risking
his: risked whats wring
my: blows minding refresh sprained toot
than: better bigger brighter cheaper colder crazier cuter deeper dumber farther faster fatter fewer funnier greater heavier higher hotter larger less longer louder meaner more nicer older prettier quicker rather scarier sharper shorter sicker slower smarter stronger sweeter taller thicker thinner tougher warmer weaker weirder worse
then: alrighty
them: expose flatten hoist punish punishing smother soothe
him: crucify forgave interrogating
us: enlighten
me: accuse accusing amaze annoy asks begged blackmailed bother bothered bothering bothers bugged bugging calms cracks creeps disgust drives enlighten escapes excite excites excuse forgive freaked freaks frighten frightens gave gives haunt haunts helped hugged inspire kidding kills let loaned makes misunderstand owes pains pardon pisses pleases remind reminded reminding reminds scare scares scaring stalking startled strikes struck surprises taught tell telling tells tempt thanked tickles told tricked trust upsets worries
into: barging bump bumped bumping burst converted crashed crashing deeper degenerate descend dipping divided evolved glimpse incorporated injected inquiry insight intrude intrusion plugged popped poured slammed smashing smuggled sneaked sucked tap tapped tapping transformed translate translated translates tricked wandered wrench
upon: frown stumble stumbled
about: ado assumptions babbling bitching brag bragging buts care cared cares caring complain complained complaining complains complaints concerned concerns coy curious doubts dreaming enthusiastic excited fantasize forget forgot forgotten fret fuss fussy gloat inquire inquiries insecure leery lied moan moaning nervous obsessing obsessive optimistic paranoid passionate passionately picky psyched rave raving remark reservations secretive skeptical talk talked talking talks thinking uneasy upset uptight weighs whine whining wits worried worries worry worrying
over: bend bending bent drooling gloss handing hovering keel leaned obsessing presiding spilling tripped tripping
each: contradict
between: difference differences disconnect distinction distinguish friction gap
through: flipping halfway midway paging plow wade
against: grudge prejudiced railing retaliate sinned stacked testify testifying vendetta
`

const toSets = (lists: string) =>
  new Map(
    lists
      .trim()
      .split('\n')
      .map((line) => line.split(': '))
      .map(([word = '', list = '']) => [word, new Set(list.split(' '))]),
  )
const neverAfter = toSets(never)
const bindingBefore = toSets(binding)

/** Whether the second never follows the first inside a phrase. Both folded. */
export const neverMeet = (first: string, second: string): boolean =>
  neverAfter.get(first)?.has(second) ?? false

/** Whether the longer word takes the small one to itself: `binds('kind', 'of')`. */
export const binds = (word: string, small: string): boolean => bindingBefore.get(small)?.has(word) ?? false
