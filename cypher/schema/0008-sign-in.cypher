// Who has signed in (the names are those of server/sign-in/auth.ts), and the lock behind which a code is used once.
CREATE CONSTRAINT account_id IF NOT EXISTS FOR (a:Account) REQUIRE a.id IS UNIQUE;
CREATE CONSTRAINT account_email IF NOT EXISTS FOR (a:Account) REQUIRE a.email IS UNIQUE;
CREATE CONSTRAINT session_id IF NOT EXISTS FOR (s:Session) REQUIRE s.id IS UNIQUE;
CREATE CONSTRAINT session_token IF NOT EXISTS FOR (s:Session) REQUIRE s.token IS UNIQUE;
CREATE INDEX session_account IF NOT EXISTS FOR (s:Session) ON (s.userId);
CREATE INDEX identity_subject IF NOT EXISTS FOR (i:Identity) ON (i.accountId);
CREATE INDEX identity_account IF NOT EXISTS FOR (i:Identity) ON (i.userId);
CREATE INDEX sign_in_code IF NOT EXISTS FOR (c:SignInCode) ON (c.identifier);
CREATE CONSTRAINT sign_in_lock IF NOT EXISTS FOR (l:SignInLock) REQUIRE l.id IS UNIQUE;
