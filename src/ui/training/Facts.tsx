import { t } from '../../text/t.ts'

/** What is known of a case, as a table of answers. */
export function Facts({
  facts,
}: {
  readonly facts: readonly { readonly question: string; readonly answer: string }[]
}) {
  return (
    <table className="training-table training-facts">
      <caption>{t('trainingUi.facts')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('trainingUi.fact')}</th>
          <th scope="col">{t('trainingUi.factAnswer')}</th>
        </tr>
      </thead>
      <tbody>
        {facts.map(({ question, answer }) => (
          <tr key={question}>
            <th scope="row">{question}</th>
            <td>{answer}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
