// Saved questions, what is known of their answers, and the places in a band of latitude.
CREATE INDEX question_number IF NOT EXISTS FOR (n:Question) ON (n.ecosystem, n.number);
CREATE INDEX question_name IF NOT EXISTS FOR (n:Question) ON (n.ecosystem, n.sortName);
CREATE CONSTRAINT question_watch IF NOT EXISTS FOR (w:QuestionWatch) REQUIRE (w.question, w.audience) IS UNIQUE;
CREATE CONSTRAINT question_run IF NOT EXISTS FOR (r:QuestionRun) REQUIRE r.ecosystem IS UNIQUE;
CREATE INDEX question_watch_of IF NOT EXISTS FOR (w:QuestionWatch) ON (w.ecosystem);
CREATE INDEX place_latitude IF NOT EXISTS FOR (p:Place) ON (p.ecosystem, p.latitude);
