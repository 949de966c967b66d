/** A WeakMap that can be told to forget: what the program remembers of one fault must not answer for the next. */
let era = 0
export const forget = () => {
  era += 1
}
export class ForgettingWeakMap {
  #era = era
  #held = new WeakMap()
  #now() {
    if (this.#era !== era) {
      this.#era = era
      this.#held = new WeakMap()
    }
    return this.#held
  }
  get = (key) => this.#now().get(key)
  has = (key) => this.#now().has(key)
  delete = (key) => this.#now().delete(key)
  set = (key, value) => {
    this.#now().set(key, value)
    return this
  }
}
