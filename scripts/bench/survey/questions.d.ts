declare module 'virtual:questions' {
  const questions: readonly {
    readonly id: string
    readonly title: string
    readonly hint: string
    readonly many: boolean
    readonly options: readonly { readonly value: string; readonly label: string }[]
  }[]
  export default questions
}
