declare module 'virtual:lawbook/law' {
  const law: import('./packStatus.ts').PackedLaw
  export default law
}
/** All texts but those of the opening. */
declare module 'virtual:lawbook/texts' {
  const texts: Omit<import('./texts.ts').TextPack, 'questions' | 'states'>
  export default texts
}
declare module 'virtual:lawbook/opening' {
  const opening: import('./startPack.ts').OpeningPack
  export default opening
}
declare module 'virtual:lawbook/start' {
  const start: import('./startPack.ts').StartPack
  export default start
}
declare module 'virtual:lawbook/names' {
  const names: ReturnType<typeof import('./ownNames.ts').ownNames>
  export default names
}
declare module 'virtual:lawbook/training' {
  const training: import('./training.ts').TrainingPack
  export default training
}
