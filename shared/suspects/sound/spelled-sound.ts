// How a word that no dictionary has would be read out by an English speaker: letters to ARPABET, longest group first.
// A guess, good enough to compare two spellings of one sound; never shown.

/** Groups of letters and their sounds; a group in `^…` counts at the beginning only, `…$` at the end only. */
const groups: readonly (readonly [string, string])[] = (
  '^kn:N ^gn:N ^ps:S ^wr:R ^x:Z ^mc:M_AH0_K ' +
  'tion$:SH_AH0_N tions$:SH_AH0_N_Z sion$:ZH_AH0_N cious$:SH_AH0_S tious$:SH_AH0_S ture$:CH_ER0 ' +
  'ough:AO augh:AO eigh:EY igh:AY tch:CH sch:SH dge:JH cce:K_S_EH cci:CH_IY ' +
  'ghi:G_IY ghe:G_EH gh:G ph:F th:TH sh:SH ch:CH ck:K qu:K_W wh:W zh:ZH kh:K dj:JH tz:T_S ng$:NG nk:NG_K ' +
  'ee:IY ea:IY ie$:IY ie:IY ei:AY ai:EY ay:EY au:AO aw:AO oo:UW ou:AW ow:OW oa:OW oi:OY oy:OY eu:Y_UW ew:UW ue$:UW ' +
  'ar:AA_R er$:ER0 er:ER ir:ER or:AO_R ur:ER ' +
  'cer:S_ER cir:S_ER ger:JH_ER gir:JH_ER gia:JH_AA gio:JH_OW ge:JH_EH gi:JH_IH gy:JH_IY ce:S_EH ci:S_IH cy:S_IY ' +
  'ey$:IY0 y$:IY0 es$:Z e$: a$:AH0 i$:IY0 o$:OW0 u$:UW ' +
  'bb:B cc:K dd:D ff:F gg:G kk:K ll:L mm:M nn:N pp:P rr:R ss:S tt:T vv:V zz:Z ' +
  'a:AE b:B c:K d:D e:EH f:F g:G h:HH i:IH j:JH k:K l:L m:M n:N o:AA p:P q:K r:R s:S t:T u:AH v:V w:W x:K_S y:IH z:Z'
)
  .split(' ')
  .map((pair) => {
    const [group = '', sounds = ''] = pair.split(':')
    return [group, sounds.replace(/_/g, ' ')] as const
  })

type Group = {
  readonly letters: string
  readonly sounds: string
  readonly first: boolean
  readonly last: boolean
}

/** Groups by their first letter, the longest first; of two as long, the one bound to a place. */
const byLetter = new Map<string, readonly Group[]>()
for (const [group, sounds] of groups) {
  const letters = group.replace(/[\^$]/g, '')
  const initial = letters.slice(0, 1)
  const one: Group = { letters, sounds, first: group.startsWith('^'), last: group.endsWith('$') }
  const bound = (each: Group) => Number(each.first || each.last)
  byLetter.set(
    initial,
    [...(byLetter.get(initial) ?? []), one].sort(
      (a, b) => b.letters.length - a.letters.length || bound(b) - bound(a),
    ),
  )
}

/** ARPABET for a word in small letters without accents; letters of other scripts and figures are silent. */
export function spelledSound(word: string): string {
  const sounds: string[] = []
  let at = 0
  while (at < word.length) {
    const fits = byLetter
      .get(word.slice(at, at + 1))
      ?.find(
        (group) =>
          word.startsWith(group.letters, at) &&
          (!group.first || at === 0) &&
          (!group.last || (at > 0 && at + group.letters.length === word.length)),
      )
    if (fits?.sounds) sounds.push(fits.sounds)
    at += fits?.letters.length ?? 1
  }
  return sounds.join(' ')
}
