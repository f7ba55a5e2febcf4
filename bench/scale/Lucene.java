import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.ja.JapaneseAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/** Lucene with JapaneseAnalyzer in memory: `Lucene LINES QUESTIONS EARLY`, which tells one line of JSON as engine.ts does. */
public final class Lucene {
  private static final String[] FIELDS = {"title", "text"};

  private static long sinceStart() {
    return ManagementFactory.getRuntimeMXBean().getUptime();
  }

  private static double megabytes(String field) throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc/self/status")))
      if (line.startsWith(field + ":")) return Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
    throw new IOException("/proc/self/status tells no " + field);
  }

  private static void write(ByteBuffersDirectory directory, Analyzer analyzer, Path lines) throws IOException {
    try (var writer = new IndexWriter(directory, new IndexWriterConfig(analyzer)); var reader = Files.newBufferedReader(lines)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        String[] fields = line.split("\t", 3);
        var document = new Document();
        document.add(new StoredField("url", fields[0]));
        document.add(new TextField("title", fields[1], Store.YES));
        document.add(new TextField("text", fields[2], Store.YES));
        writer.addDocument(document);
      }
    }
  }

  private static Query queryOf(String question, Analyzer analyzer) throws IOException {
    var query = new BooleanQuery.Builder();
    for (String field : FIELDS) {
      try (var tokens = analyzer.tokenStream(field, question)) {
        var term = tokens.addAttribute(CharTermAttribute.class);
        tokens.reset();
        while (tokens.incrementToken()) query.add(new TermQuery(new Term(field, term.toString())), Occur.SHOULD);
        tokens.end();
      }
    }
    return query.build();
  }

  private static int ask(String question, IndexSearcher searcher, Analyzer analyzer) throws IOException {
    int length = 0;
    for (var hit : searcher.search(queryOf(question, analyzer), 10).scoreDocs)
      length += searcher.storedFields().document(hit.doc).get("text").length();
    return length;
  }

  public static void main(String[] arguments) throws Exception {
    var analyzer = new JapaneseAnalyzer();
    var directory = new ByteBuffersDirectory();
    write(directory, analyzer, Path.of(arguments[0]));
    List<String> questions = Files.readAllLines(Path.of(arguments[1]));
    try (var reader = DirectoryReader.open(directory)) {
      var searcher = new IndexSearcher(reader);
      long ready = sinceStart();
      ask(questions.get(0), searcher, analyzer);
      long first = sinceStart();
      double peak = megabytes("VmHWM");
      System.gc();
      Thread.sleep(300);
      double resident = megabytes("VmRSS");
      var times = new ArrayList<Double>();
      for (String question : questions.subList(1, questions.size())) {
        long started = System.nanoTime();
        ask(question, searcher, analyzer);
        times.add((System.nanoTime() - started) / 1e6);
      }
      int early = Integer.parseInt(arguments[2]);
      System.out.printf("{\"passages\":%d,\"documents\":%d,\"ready\":%d,\"first\":%d,\"resident\":%.1f,\"peak\":%.1f,\"early\":%s,\"times\":%s}%n",
          reader.numDocs(), reader.numDocs(), ready, first, resident, peak,
          times.subList(0, early), times.subList(early, times.size()));
    }
  }
}
