// Records, in the writer's own transaction, what a request answered: the same key a second time is refused.
// @access write
// @param key: string
// @param fingerprint: string
// @param answer: string
CREATE (:Receipt {key: $key, fingerprint: $fingerprint, answer: $answer, at: datetime()})
