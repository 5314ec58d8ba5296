// Personal tokens, by which scripts ask in the name of an account; sealed, as sessions are.
CREATE CONSTRAINT token_id IF NOT EXISTS FOR (t:AccountToken) REQUIRE t.id IS UNIQUE;
CREATE CONSTRAINT token_token IF NOT EXISTS FOR (t:AccountToken) REQUIRE t.token IS UNIQUE;
CREATE INDEX token_account IF NOT EXISTS FOR (t:AccountToken) ON (t.userId);
