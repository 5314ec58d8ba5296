import java.nio.file.Path;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;

/** Runs Neo4j until its standard input closes, so that it never outlives the process that started it. */
public class Neo4j {
    public static void main(String[] args) throws Exception {
        var neo4j = new DatabaseManagementServiceBuilder(Path.of(args[0]))
                .loadPropertiesFromFile(Path.of(args[1]))
                .build();
        Runtime.getRuntime().addShutdownHook(new Thread(neo4j::shutdown));
        System.out.println("ready");
        while (System.in.read() >= 0) { }
        System.exit(0);
    }
}
