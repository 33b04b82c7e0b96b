// Words that carry grammar rather than sense: they begin no phrase of their own and prove no likeness.

const functionWords = new Set(
  (
    'a an the this that these those my your his her its our their of for on in at to by with from into onto and or but nor ' +
    'as than if so is are was were be been being am do does did have has had will would can could may might must shall ' +
    'should not no i you he she it we they me him us them who whom which what where when why how there here very just ' +
    'also then per via about over under between through up down out off all any some more most such only own same too s t'
  ).split(' '),
)

export const isFunctionWord = (word: string): boolean => functionWords.has(word)
