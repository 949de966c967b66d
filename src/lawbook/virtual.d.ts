declare module 'virtual:lawbook/law' {
  const law: import('./types.ts').LawPack
  export default law
}
declare module 'virtual:lawbook/texts' {
  const texts: import('./texts.ts').TextPack
  export default texts
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
