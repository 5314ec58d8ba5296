/** @neo4j/graphql over the graph model of ours, over Yoga and node:http: a peer of `bench/api.ts`. Its labels are those that indexes serve. */
import { createServer } from 'node:http';
import { Neo4jGraphQL } from '@neo4j/graphql';
import { createYoga } from 'graphql-yoga';
import neo4j from 'neo4j-driver';

const typeDefs = /* GraphQL */ `
  type Link @relationshipProperties {
    id: String!
    ecosystem: String!
    number: Int!
    type: String!
    strength: Int
    status: String!
    direction: String!
    since: Date
    version: Int!
    seenBy: String!
    createdAt: DateTime!
    createdBy: String!
    updatedAt: DateTime!
    updatedBy: String!
  }
  type Stakeholder
    @node(labels: ["Element", "Stakeholder"])
    @fulltext(indexes: [{ indexName: "element_text", queryName: "search", fields: ["name", "ecosystem"] }]) {
    id: ID!
    ecosystem: String!
    number: Int!
    name: String!
    sortName: String!
    kind: String!
    sector: String
    status: String
    summary: String
    version: Int!
    links: [Stakeholder!]!
      @relationship(type: "INTERDEPENDS", direction: OUT, queryDirection: UNDIRECTED, properties: "Link")
    place: [Place!]! @relationship(type: "LOCATED_IN", direction: OUT)
    needs: [Need!]! @relationship(type: "NEEDED_BY", direction: IN)
    seats: [Seat!]! @relationship(type: "HELD_BY", direction: IN)
  }
  type Place @node(labels: ["Place"]) {
    id: ID!
    name: String!
  }
  type Resource @node(labels: ["Resource"]) {
    id: ID!
    name: String!
  }
  type Commitment @node(labels: ["Commitment"]) {
    id: ID!
  }
  type Need @node(labels: ["Need"]) {
    id: ID!
    ecosystem: String!
    number: Int!
    name: String
    quantity: Float
    unit: String
    state: String!
    resource: [Resource!]! @relationship(type: "OF_RESOURCE", direction: OUT)
    by: [Stakeholder!]! @relationship(type: "NEEDED_BY", direction: OUT)
    place: [Place!]! @relationship(type: "AT", direction: OUT)
    commitments: [Commitment!]! @relationship(type: "TO_NEED", direction: IN)
  }
  type Seat @node(labels: ["Seat"]) {
    id: ID!
    role: [Role!]! @relationship(type: "OF_ROLE", direction: OUT)
  }
  type Role @node(labels: ["Role"]) {
    id: ID!
    mission: [Mission!]! @relationship(type: "OF_MISSION", direction: OUT)
  }
  type Mission @node(labels: ["Element", "Mission"]) {
    id: ID!
    name: String!
  }
`;

const driver = neo4j.driver(process.env.NEO4J_URI, neo4j.auth.basic('neo4j', process.env.NEO4J_PASSWORD));
const schema = await new Neo4jGraphQL({ typeDefs, driver }).getSchema();
const context = () => ({ sessionConfig: { database: 'neo4j' } });
const server = createServer(createYoga({ schema, context, logging: false }));
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}`));
