### The practice servers (src/practice), their pages in the browser and why they do not start.

## The servers did not start
practice-not-started = 練習用サーバーが起動しませんでした
practice-certificate-cause = 証明書を作成できませんでした: { $why }
practice-tls-cause = TLS を設定できませんでした: { $why }
practice-listen-cause = { $address } で待ち受けできません: { $why }
practice-listen-advice = このアドレスを使用しているプログラムを閉じるか、ポート 0 (空いている任意のポート) を選択してください。
practice-write-cause = { $file } に書き込めません: { $why }
practice-write-advice = 書き込みが許可され、ディスクに空きがあるフォルダーを選択してください。
practice-data-cause = 練習用データが正しくありません: { $why }
practice-scenario-cause = 練習用シナリオ "{ $name }" はありません。small、large、bare、hostile があります。
practice-scenario-advice = いずれかを選択してください。
practice-random-cause = オペレーティング システムから乱数を取得できません: { $why }
practice-report-advice = これによる変更はありません。下の詳細を添えて報告してください。

## The pages in the browser
practice-html-lang = ja
practice-page-notice = 練習用テナント: すべて架空のもので、パスワードは不要です
practice-page-choose = Fabrikam Practice へのサインイン
practice-page-who = 誰としてサインインしますか?
practice-page-no-role = 管理者ロールなし
practice-page-guest = ゲスト、{ $roles }
practice-page-cancel = キャンセル
practice-page-back = プログラムに戻ります
practice-page-continue = 続行
practice-page-impossible = サインインできません
practice-page-no-way-back = 戻り先がアドレスではありません。
practice-page-too-late = 処理済みです
practice-page-too-late-text = このサインインには既に応答済みです。戻ってもう一度開始してください。
practice-page-code = プログラムに表示されているコードを入力してください
practice-page-code-label = コード
practice-page-code-wrong = このコードは存在しないか、有効期限が切れています。もう一度入力してください。
practice-page-next = 次へ
practice-page-signed-in = サインインしました
practice-page-signed-in-text = プログラムに戻ってください。
practice-page-cancelled = キャンセルしました
practice-page-cancelled-text = サインインは行われませんでした。このページを閉じてください。
