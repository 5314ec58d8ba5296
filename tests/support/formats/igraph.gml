Creator "igraph version 1.0.0 Mon Nov 30 21:55:28 2026"
Version 1
graph
[
  directed 0
  node
  [
    id 0
    name "Ville de Québec"
    type "Institution"
  ]
  node
  [
    id 1
    name "Café Été &amp; Cie"
    type "Company"
  ]
  node
  [
    id 2
    name "Marie Tremblay"
    type "Person"
  ]
  edge
  [
    source 1
    target 0
    weight 1
    relation "Funds"
  ]
  edge
  [
    source 2
    target 1
    weight 5
    relation "Works with"
  ]
]
