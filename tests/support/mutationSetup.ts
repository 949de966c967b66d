import fc from 'fast-check'

/** Under mutation the same cases for every mutant, and no search for a smaller one: that it is noticed is all that counts. */
fc.configureGlobal({ seed: 1948, endOnFailure: true })
