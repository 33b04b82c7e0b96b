// A place the program thinks was misheard, with suggestions and a reason. A hint: never stored, never a correction by
// itself. Found again from segments and glossary whenever they are looked at.
import { z } from 'zod'

/** Families of detectors, in the order of the walk, from the most often right. `word` is the experimental one. */
export const suspectKinds = ['repeat', 'name', 'acronym', 'term', 'artefact', 'word'] as const
export type SuspectKind = (typeof suspectKinds)[number]

export const suspectSchema = z
  .object({
    /** 0-based; `start` and `end` (exclusive) are UTF-16 offsets in the segment's published text. */
    segment: z.number(),
    start: z.number(),
    end: z.number(),
    /** The published words at the place, exactly. */
    text: z.string(),
    /** Readings, the best first; none when only the doubt is sure. '' means: these words were not said. */
    suggestions: z.array(z.string()),
    kind: z.enum(suspectKinds),
    /** Which detector found it, `name-near`. */
    detector: z.string(),
    /** 0 to 1: how often such a flag was right when it was measured, weighed by how near this one is. */
    score: z.number(),
    /** One sentence for a person, without a full stop: `sounds like “multilateral”, which the glossary has`. */
    reason: z.string(),
    /**
     * What is decided in one act: suspects of one form are the same mishearing ("Issac" wherever it stands). A form said
     * to be right is never asked again. Folded, and with its neighbours where only they make it suspect.
     */
    form: z.string(),
    /** From a layer that is off by default. */
    experimental: z.literal(true).optional(),
  })
  .strict()
export type Suspect = z.infer<typeof suspectSchema>
